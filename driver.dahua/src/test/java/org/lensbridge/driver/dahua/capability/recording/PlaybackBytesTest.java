package org.lensbridge.driver.dahua.capability.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.support.operation.ByteSink;

class PlaybackBytesTest {
    private static final Duration SOON = Duration.ofMillis(200);
    private static final StreamEnd OVER = new StreamEnd(Kind.UNREACHABLE, "The device ended the stream.");

    private final StringBuilder passed = new StringBuilder();
    private final List<StreamEnd> ends = new ArrayList<>();
    private int unwanted;
    private boolean wants = true;
    private final PlaybackBytes bytes = new PlaybackBytes(
            new ByteSink() {
                @Override
                public void start(String contentType) {}

                @Override
                public boolean bytes(ByteBuffer chunk) {
                    passed.append(StandardCharsets.ISO_8859_1.decode(chunk));
                    return wants;
                }

                @Override
                public void end(StreamEnd end) {
                    ends.add(end);
                }
            },
            () -> unwanted++);

    private boolean feed(String text) {
        return bytes.bytes(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** CRLF is written as ~. */
    @ParameterizedTest
    @CsvSource({
        "streamId=7~DHAV\u0001, 7, DHAV\u0001",
        "streamId=0~DH, 0, DH",
        "~streamId = 12 ~DHAV\u0001, 12, DHAV\u0001",
        "STREAMID=7~~DHAV\u0001, 7, ~DHAV\u0001",
        "DHAV\u0001~\u0002, -1, DHAV\u0001~\u0002",
        "streamId=99999999999~DHAV\u0001, -1, streamId=99999999999~DHAV\u0001",
        "streamId=x~DHAV\u0001, -1, streamId=x~DHAV\u0001",
    })
    void findsTheNumberInFrontOfThePackets(String body, int number, String rest) {
        String crlf = body.replace("~", "\r\n");
        for (int step : new int[] {1, 2, 1000}) {
            PlaybackBytesTest each = new PlaybackBytesTest();
            for (int from = 0; from < crlf.length(); from += step) {
                assertTrue(each.feed(crlf.substring(from, Math.min(crlf.length(), from + step))));
            }
            assertEquals(number < 0 ? OptionalInt.empty() : OptionalInt.of(number), each.bytes.number(SOON));
            assertEquals(rest.replace("~", "\r\n"), each.passed.toString());
            each.bytes.end(OVER);
            assertEquals(List.of(OVER), each.ends);
        }
    }

    @Test
    void refusalInPlaceOfTheStreamIsOne() {
        assertFalse(feed("Error\r\nErrorID=3, Detail=Method not found!\r\n"));
        bytes.end(OVER);
        CameraException failure = assertThrows(CameraException.class, () -> bytes.number(SOON));
        assertEquals(Kind.UNSUPPORTED, failure.kind());
        assertEquals("", passed.toString());
        assertEquals(List.of(), ends, "the sink of what was never opened is not ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "streamId", "Error"})
    void streamThatEndsBeforeItBeginsWasNotOpened(String text) {
        if (!text.isEmpty()) {
            feed(text);
        }
        bytes.end(OVER);
        assertThrows(CameraException.class, () -> bytes.number(SOON));
        assertEquals(List.of(), ends);
    }

    @Test
    void deviceThatSendsNothingRunsOutOfTime() {
        assertEquals(
                Kind.TIMEOUT,
                assertThrows(CameraException.class, () -> bytes.number(Duration.ofMillis(1)))
                        .kind());
    }

    @Test
    void tellsOnceWhenNobodyWantsMore() {
        wants = false;
        assertFalse(feed("streamId=1\r\nDHAV\u0001"));
        assertEquals(1, unwanted);
    }

    @Test
    void anyBytesEndInANumberOrAFailure() {
        Random random = new Random(423);
        for (int round = 0; round < 3_000; round++) {
            PlaybackBytesTest each = new PlaybackBytesTest();
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            String start = "streamId=\r\nError ".substring(random.nextInt(17));
            each.feed(start.substring(0, random.nextInt(start.length() + 1))
                    + new String(noise, StandardCharsets.ISO_8859_1).replace('\u0001', '\n'));
            each.bytes.end(OVER);
            try {
                each.bytes.number(SOON);
                assertEquals(1, each.ends.size());
            } catch (CameraException expected) {
                assertEquals(0, each.ends.size());
            }
        }
    }
}
