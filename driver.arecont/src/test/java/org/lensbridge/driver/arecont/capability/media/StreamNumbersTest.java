package org.lensbridge.driver.arecont.capability.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class StreamNumbersTest {
    @Test
    void eightStreamsOfACameraHaveNumbersOfTheirOwn() {
        StreamNumbers numbers = new StreamNumbers(65_530);
        Set<Integer> taken = new HashSet<>();
        List<StreamNumbers.Lease> leases = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            StreamNumbers.Lease lease = numbers.take("a");
            assertTrue(taken.add(lease.number()) && lease.number() >= 1 && lease.number() <= 65_535);
            leases.add(lease);
        }
        CameraException failure = assertThrows(CameraException.class, () -> numbers.take("a"));
        assertEquals(Kind.BUSY, failure.kind());
        assertTrue(failure.reason().contains("8 streams"), failure.reason());
        assertEquals(1, numbers.take("b").number() - leases.get(7).number());
        leases.get(3).close();
        leases.get(3).close();
        assertEquals(7, numbers.open("a"));
        assertTrue(taken.add(numbers.take("a").number()), "a number that was used lately");
        assertThrows(CameraException.class, () -> numbers.take("a"));
    }

    @Test
    void nothingIsKeptOfCamerasWithoutStreams() {
        StreamNumbers numbers = new StreamNumbers();
        numbers.take("a").close();
        assertEquals(0, numbers.open("a"));
    }
}
