package org.lensbridge.transport.internal.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.transport.capture.RecordingPlan;

@Timeout(30)
class FileRecordingTest {
    private static final RecordingPlan PLAN = new RecordingPlan(
            DeviceAddress.parse("10.0.0.1"), List.of(), Path.of("x"), Map.of(), Duration.ofMinutes(1), 1 << 30, 1000);

    @Test
    void aFullDiskEndsItWithASentence() throws Exception {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        CountDownLatch over = new CountDownLatch(1);
        FileRecording recording = new FileRecording(PLAN, full, ended -> over.countDown());
        recording.start();
        assertTrue(over.await(10, TimeUnit.SECONDS));
        assertTrue(recording.end().contains("check the disk"), recording.end());
        recording.offer(Entry.of("request", 1, 0));
        recording.close();
    }

    @Test
    void aMistakeOfTheRecorderEndsItAndNothingElse() {
        FileRecording recording =
                new FileRecording(PLAN, new ByteArrayOutputStream(), ended -> assertEquals(0, ended.lost()));
        recording.start();
        ExchangeTap broken = new ExchangeTap() {
            @Override
            public void complete() {
                throw new IllegalStateException("secret");
            }
        };
        new GuardedTap(broken, recording).complete();
        recording.close();
        assertEquals("The recorder failed (IllegalStateException); please report this.", recording.end());
    }

    @Test
    void whatTheWriterCannotTakeIsCountedAndMarked() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ByteArrayOutputStream file = new ByteArrayOutputStream() {
            @Override
            public void write(byte[] bytes, int from, int length) {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                super.write(bytes, from, length);
            }
        };
        FileRecording recording = new FileRecording(PLAN, file, ended -> assertTrue(ended.lost() > 0));
        recording.start();
        for (int i = 0; i < 10_000; i++) {
            recording.offer(Entry.of("body", 1, i));
        }
        for (int i = 0; i < 20; i++) {
            recording.offer(Entry.of("body", 1, i).withBody(new byte[1 << 20]));
        }
        go.countDown();
        recording.close();
        String text = file.toString(StandardCharsets.UTF_8);
        assertEquals(10_020 - 8192, recording.lost());
        assertTrue(text.contains("{\"type\":\"gap\",\"ms\":"), text.substring(0, 300));
        assertTrue(text.endsWith("\"lost\":" + recording.lost() + ",\"why\":\"It was stopped.\"}\n"));
    }

    @Test
    void everyTextIsALineOfJson() {
        JsonLine line = new JsonLine();
        line.member("a", "q\"\\\r\n\t\u0001\u2028é\uD800");
        line.member("n", 3);
        line.bytes(new byte[] {'x', '\n'});
        assertEquals("{\"a\":\"q\\\"\\\\\\r\\n\\t\\u0001\\u2028é\\ud800\",\"n\":3,\"text\":\"x\\n\"}\n", line.end());
        JsonLine binary = new JsonLine();
        binary.bytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        assertEquals("{\"base64\":\"/9g=\"}\n", binary.end());
    }
}
