package org.lensbridge.api.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.discovery.Evidence;

class DriverInfoTest {
    @ProvidesDriver(
            name = "acme",
            vendor = "Acme",
            protocols = "http",
            capabilities = {"Snapshot", "Users"})
    private static final class Annotated extends Silent {}

    private static class Silent implements DriverFactory {
        @Override
        public DriverInfo info() {
            throw new AssertionError();
        }

        @Override
        public int match(Evidence evidence) {
            return 0;
        }

        @Override
        public DeviceSession open(DeviceConfig config, DriverContext context) {
            throw new AssertionError();
        }
    }

    @Test
    void isWhatTheAnnotationOfTheFactorySays() {
        DriverInfo info = DriverInfo.of(Annotated.class, "Acme cameras", List.of(new Probe("/id")), List.of());
        assertEquals(
                new DriverInfo(
                        "acme",
                        "Acme",
                        "Acme cameras",
                        Set.of("Snapshot", "Users"),
                        List.of(new Probe("/id")),
                        List.of()),
                info);
    }

    @Test
    void needsAnAnnotation() {
        assertThrows(IllegalArgumentException.class, () -> DriverInfo.of(Silent.class, "Silent", List.of(), List.of()));
    }
}
