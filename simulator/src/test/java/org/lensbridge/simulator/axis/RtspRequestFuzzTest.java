package org.lensbridge.simulator.axis;

import static org.junit.jupiter.api.Assertions.*;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

class RtspRequestFuzzTest {
    @FuzzTest
    void readsOrRefusesAnyBytes(byte[] input) {
        try {
            RtspRequest request = RtspRequest.read(new ByteArrayInputStream(input));
            assertFalse(request.method().isEmpty() && request.uri().isEmpty());
        } catch (IOException e) {
            assertNotNull(e.getMessage());
        }
    }
}
