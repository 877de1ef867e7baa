package org.lensbridge.driver.dahua.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventScannerTest {
    private static final String MOTION = "Code=VideoMotion;action=Start;index=3";

    /** Everything found, in order: messages as they are, the rest marked. */
    private static final class Found implements EventScanner.Listener {
        final List<String> all = new ArrayList<>();

        @Override
        public void message(String text) {
            all.add(text);
        }

        @Override
        public void heartbeat() {
            all.add("<heartbeat>");
        }

        @Override
        public void lost(String reason) {
            all.add("<lost>");
        }

        @Override
        public void error(String line) {
            all.add("<" + line + ">");
        }
    }

    private final Found found = new Found();
    private final EventScanner scanner = new EventScanner(4096, found);

    private void feed(String text) {
        scanner.feed(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsTheDocumentedForm() {
        feed("--edge\r\nContent-Type: text/plain\r\nContent-Length: 40\r\n\r\n"
                + "Code=VideoMotion; action=Start; index=3\r\n\r\n--edge\r\n");
        assertEquals(List.of("Code=VideoMotion; action=Start; index=3"), found.all);
    }

    @Test
    void needsNoEmptyLineBeforeAMessage() {
        feed("-- edge\r\nContent-Length:37\r\n" + MOTION + "\r\n\r\n-- edge\r\n");
        assertEquals(List.of(MOTION), found.all);
    }

    @Test
    void takesLineEndsOfAllKinds() {
        feed("--e\n\n" + MOTION + "\n--e\n\nHeartbeat\n--e\r\r" + MOTION + "\r");
        assertEquals(List.of(MOTION, "<heartbeat>", MOTION), found.all);
    }

    @Test
    void readsDataOverLinesWithSemicolonsAndBrackets() {
        String message = "Code=TimeChange;action=Pulse;index=0;data={\n   \"a;b=\" : \"} { [ \\\" x\",\n"
                + "   \"c\" : [ { \"d\" : 1 } ]\n}";
        feed("--e\r\nContent-Length:9\r\n\r\n" + message + "\n\r\n\r\n--e\r\n" + MOTION + "\r\n");
        assertEquals(List.of(message, MOTION), found.all);
    }

    @Test
    void doesNotWaitForTheLineEndOfAWholeMessage() {
        feed("--e\r\n\r\nCode=X;action=Start;index=0;data={\"a\":1}");
        assertEquals(1, found.all.size());
        feed("\r\n--e\r\nContent-Length: 37\r\n\r\n" + MOTION);
        assertEquals(2, found.all.size());
        feed("\r\n--e\r\n\r\nHeartbeat");
        assertEquals(List.of("Code=X;action=Start;index=0;data={\"a\":1}", MOTION, "<heartbeat>"), found.all);
    }

    @Test
    void findsABoundaryOnTheLineOfAMessage() {
        feed("--e\r\nContent-Length:37\r\n\r\n" + MOTION + "--e\r\nContent-Length:37\r\n\r\n" + MOTION + "--e\r\n");
        assertEquals(List.of(MOTION, MOTION), found.all);
    }

    @Test
    void brokenDataDoesNotSwallowTheNextMessage() {
        feed("--e\r\n\r\nCode=X;action=Start;data={\"a\":[1\r\n--e\r\n\r\n" + MOTION + "\r\n");
        assertEquals(List.of("Code=X;action=Start;data={\"a\":[1", MOTION), found.all);
    }

    @Test
    void endOfTheStreamEndsAMessage() {
        feed("--e\r\n\r\n" + MOTION);
        assertEquals(List.of(), found.all);
        scanner.end();
        assertEquals(List.of(MOTION), found.all);
    }

    @Test
    void overlongMessageIsLostAlone() {
        feed("--e\r\n\r\nCode=X;data={\"a\":\"" + "x".repeat(10_000) + "\"}\r\n--e\r\n\r\n" + MOTION + "\r\n");
        assertEquals(List.of("<lost>", MOTION), found.all);
    }

    @Test
    void tellsTroubleInTheStream() {
        feed("--e\r\n\r\nError\r\nErrorID=7, Detail=Client keepalive failed!\r\n\r\n");
        assertEquals(List.of("<Error>", "<ErrorID=7, Detail=Client keepalive failed!>"), found.all);
    }

    @Test
    void piecesOfAnySizeMakeTheSame() {
        String whole =
                "--e\r\nContent-Type: text/plain\r\n\r\n" + MOTION + "\r\n\r\n--e\r\n\r\nHeartbeat\r\n\r\n--e\r\n\r\n"
                        + "Code=Ü;action=Pulse;index=1;data={\n \"n\" : \"ä;=\"\n}\r\n\r\n--e--\r\n";
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size < bytes.length; size++) {
            Found pieces = new Found();
            EventScanner other = new EventScanner(4096, pieces);
            for (int at = 0; at < bytes.length; at += size) {
                other.feed(ByteBuffer.wrap(bytes, at, Math.min(size, bytes.length - at)));
            }
            assertEquals(
                    List.of(MOTION, "<heartbeat>", "Code=Ü;action=Pulse;index=1;data={\n \"n\" : \"ä;=\"\n}"),
                    pieces.all,
                    "pieces of " + size);
        }
    }

    @Test
    void longMessageOfManyLinesCostsItsLength() {
        EventScanner large = new EventScanner(1 << 20, found);
        byte[] lines = ("Code=X;data={" + "\n".repeat(1_000_000) + "}\n").getBytes(StandardCharsets.US_ASCII);
        large.feed(ByteBuffer.wrap(lines));
        assertEquals(1, found.all.size());
    }
}
