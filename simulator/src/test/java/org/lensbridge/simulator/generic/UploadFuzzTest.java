package org.lensbridge.simulator.generic;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UploadFuzzTest {
    private static final String TYPE = "multipart/form-data; boundary=mark";
    private static final String HEAD =
            "--mark\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.bin\"\r\n\r\n";

    @Test
    void findsTheFileBehindOtherFields() throws Refusal {
        String other = "--mark\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n";
        UploadedFile file = UploadedFile.read(TYPE, Optional.of(bytes(other + HEAD + "a\r\n-b\r\n--mark--\r\n")));
        assertEquals("f.bin", file.name());
        assertEquals("a\r\n-b", new String(file.contents(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void readsBackWhatItWrites() throws Refusal {
        Map<String, String> files = Map.of("etc/a", "x=1\n", "etc/b", "");
        assertEquals(files, Tar.read(Tar.write(files)));
    }

    @Test
    void refusesOrTakesWhateverComes() {
        Random random = new Random(20260301);
        byte[] tar = Tar.write(Map.of("etc/a", "x=1\n".repeat(300)));
        String body = HEAD + new String(tar, StandardCharsets.ISO_8859_1) + "\r\n--mark--\r\n";
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = bytes(body.substring(0, random.nextInt(body.length())) + (round % 2 == 0 ? "--mark--" : ""));
            for (int change = random.nextInt(6); change > 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                Tar.read(UploadedFile.read(TYPE, Optional.of(bytes)).contents());
            } catch (Refusal e) {
                assertTrue(e.status() == 200 || e.status() == 400);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
