package org.lensbridge.driver.excelsense.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class RtspAddressFuzzTest {
    @FuzzTest
    void readsAnAddressOrSaysWhyNot(byte[] input) {
        for (String answer : new String[] {
            new String(input, StandardCharsets.UTF_8), "rtsp://a:1/" + new String(input, StandardCharsets.ISO_8859_1)
        }) {
            try {
                RtspAddress address = RtspAddress.read(answer);
                assertTrue(address.text().matches("rtsp://[!-~]+:\\d+/[!-~]*"), address.text());
                assertTrue(address.text().length() <= answer.length() + 20);
            } catch (CameraException e) {
                assertEquals(Kind.PROTOCOL, e.kind());
            }
        }
    }
}
