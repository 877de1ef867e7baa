package org.lensbridge.runtime.internal.discovery;

import java.util.List;
import java.util.Set;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.driver.DriverInfo;
import org.lensbridge.api.driver.Probe;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** A driver that bids for realms that begin with its word. */
record RealmDriver(String name, String word, int bid) implements DriverFactory {
    static final Probe PROBE = new Probe("/cgi-bin/magicBox.cgi?action=getDeviceType");

    @Override
    public DriverInfo info() {
        return new DriverInfo(name, "Fake", "Fake devices", Set.of(), List.of(PROBE), List.of());
    }

    @Override
    public int match(Evidence evidence) {
        if (word.equals("broken")) {
            throw new IllegalStateException("broken on purpose");
        }
        return evidence.fact(Evidence.probe(PROBE.path(), "realm"))
                        .filter(realm -> realm.startsWith(word))
                        .isPresent()
                ? bid
                : 0;
    }

    @Override
    public DeviceSession open(DeviceConfig config, DriverContext context) {
        throw new CameraException(Kind.UNSUPPORTED, "It opens nothing.");
    }
}
