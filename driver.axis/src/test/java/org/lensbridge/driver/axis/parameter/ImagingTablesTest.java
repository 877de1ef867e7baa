package org.lensbridge.driver.axis.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.support.parameter.Parameter;

/** The three tables of the Imaging API. */
class ImagingTablesTest {
    private static Parameter sensor(String name) {
        return SensorParameters.ALL.stream()
                .filter(row -> row.key().endsWith("." + name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void holdsAllParametersOfTheDocument() {
        assertEquals(36, SensorParameters.ALL.size());
        assertEquals(3, SourceParameters.ALL.size());
        assertEquals(1, AppearanceParameters.ALL.size());
    }

    @Test
    void saysOfEachWhoReadsAndWritesIt() {
        Stream.of(SensorParameters.ALL, SourceParameters.ALL, AppearanceParameters.ALL)
                .flatMap(List::stream)
                .forEach(row -> assertTrue(row.description().contains("dministrators"), row.key()));
    }

    @Test
    void warnsOfWhatWritingDoesBeside() {
        assertTrue(sensor("CoordX").effect().contains("measure"));
        assertTrue(sensor("CoordY").effect().contains("measure"));
        assertTrue(sensor("SensorProtector").effect().contains("no video"));
    }

    @Test
    void allowsWhatTheDocumentAllowsAndNothingElse() {
        assertTrue(sensor("MaxExposureTime").type().problem(Value.of(-60)).isEmpty());
        assertTrue(sensor("MaxExposureTime").type().problem(Value.of(-61)).isPresent());
        assertTrue(sensor("ExposurePriority").type().problem(Value.of(50)).isEmpty());
        assertTrue(sensor("ExposurePriority").type().problem(Value.of(51)).isPresent());
        assertTrue(sensor("StabilizerFocalLength")
                .type()
                .problem(Value.of(2_147_483_647L))
                .isPresent());
    }
}
