package org.lensbridge.transport.multipart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class MultipartParserTest {
    private static final String TYPE = "multipart/x-mixed-replace; boundary=gate7";

    private static String sized(String body) {
        return sized(body.length(), body);
    }

    private static String sized(int length, String body) {
        return "--gate7\r\nContent-Type: text/plain\r\nContent-Length: " + length + "\r\n\r\n" + body + "\r\n";
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void yields(String stream, String... bodies) {
        yieldsFor(TYPE, stream, bodies);
    }

    private static void yieldsFor(String type, String stream, String... bodies) {
        for (int chunk : new int[] {Integer.MAX_VALUE, 1, 2, 3, 7, 50}) {
            assertEquals(List.of(bodies), Collected.of(type, latin(stream), chunk).bodies, "chunks of " + chunk);
        }
    }

    @Test
    void readsSizedParts() {
        yields(sized("one") + sized("two") + sized("three") + "--gate7--\r\n", "one", "two", "three");
    }

    @Test
    void readsPartsWithoutLength() {
        yields(
                "--gate7\r\nContent-Type: text/plain\r\n\r\nalpha\r\n--gate7\r\n\r\nbeta\ngamma\r\n--gate7--",
                "alpha",
                "beta\ngamma");
    }

    @Test
    void readsBareLineFeeds() {
        yields("--gate7\nContent-Type: text/plain\n\nalpha\n--gate7\nX: y\n\nbeta\n--gate7--\n", "alpha", "beta");
    }

    @Test
    void takesBoundaryInEveryForm() {
        String body = "--gate7\r\nX: 1\r\n\r\na\r\n--gate7\r\nX: 1\r\n\r\nb\r\n--gate7--\r\n";
        for (String type : List.of(
                "multipart/mixed;boundary=gate7",
                "multipart/mixed; boundary=\"gate7\"; charset=utf-8",
                "multipart/mixed; charset=utf-8; BOUNDARY = --gate7",
                "multipart/x-mixed-replace; boundary=\"--gate7\"",
                "multipart/x-mixed-replace;boundary=\"\r\n--gate7\"; charset=\"gbk\"",
                "multipart/x-mixed-replace; boundary=\"gate7",
                "\r\n--gate7",
                "gate7",
                "--gate7",
                "application/octet-stream",
                "multipart/mixed; boundary=another")) {
            yieldsFor(type, body, "a", "b");
        }
    }

    @Test
    void takesDelimitersWithBlankOrWithoutDashesOrWithMore() {
        yields("-- gate7\r\nX: 1\r\n\r\na\r\n-- gate7\r\nX: 1\r\n\r\nb\r\n-- gate7--\r\n", "a", "b");
        yields("gate7\r\nX: 1\r\n\r\na\r\ngate7\r\nX: 1\r\n\r\nb\r\ngate7\r\n", "a", "b");
        yields("------gate7\r\nX: 1\r\n\r\na\r\n------gate7\r\nX: 1\r\n\r\nb\r\n------gate7--\r\n", "a", "b");
    }

    @Test
    void takesLineEndsBeforeTheFirstDelimiter() {
        for (String lead : List.of("\r\n", "\n", "\r\n\r\n", "\n\n\n")) {
            yields(lead + sized("a") + sized("b") + "--gate7--\r\n", "a", "b");
            yieldsFor("text/html", lead + sized("a") + sized("b") + "--gate7--\r\n", "a", "b");
        }
    }

    @Test
    void takesDelimiterWithoutLineEndBefore() {
        yields("--gate7\r\nX: 1\r\n\r\nHeartbeat--gate7\r\nX: 1\r\n\r\nnext--gate7--\r\n", "Heartbeat", "next");
        yields(sized("one").stripTrailing() + sized("two").stripTrailing() + "--gate7--\r\n", "one", "two");
    }

    @Test
    void takesBodyWithoutEmptyLineAndLengthWithoutBlank() {
        String event = "Code=TestAlarm;action=Start;index=4";
        yields("--gate7\r\nContent-Length:" + event.length() + "\r\n" + event, event);
        yields(
                "-- gate7\r\nContent-Type: text/plain\r\nContent-Length:" + event.length() + "\r\n" + event
                        + "\r\n\r\n-- gate7\r\nContent-Length:9\r\nHeartbeat\r\n\r\n",
                event,
                "Heartbeat");
        yields("--gate7\r\nHeartbeat\r\n--gate7\r\nHeartbeat\r\n--gate7--", "Heartbeat", "Heartbeat");
    }

    @Test
    void mendsLengthThatIsTooSmall() {
        yields(sized(2, "first") + sized(4, "second") + sized("third") + "--gate7--", "first", "second", "third");
    }

    @Test
    void mendsLengthThatIsTooLarge() {
        for (int excess : new int[] {1, 2, 3, 4, 5, 9, 10, 12, 40, 90, 95, 120}) {
            String stream = sized("first") + sized(6 + excess, "second") + sized("third") + sized("fourth")
                    + sized("fifth") + sized("sixth") + "--gate7--\r\n";
            for (int chunk : new int[] {Integer.MAX_VALUE, 1, 13}) {
                List<String> bodies = Collected.of(TYPE, latin(stream), chunk).bodies;
                List<String> expected = List.of("first", "second", "third", "fourth", "fifth", "sixth");
                assertEquals(expected, bodies.stream().map(String::strip).toList(), excess + " too large");
            }
        }
    }

    @Test
    void staysLinearWhenEveryLengthIsHuge() {
        StringBuilder stream = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            stream.append(sized(1 << 20, "part" + i));
        }
        assertEquals(
                20_000,
                Collected.of(TYPE, stream.append("--gate7--\r\n").toString())
                        .bodies
                        .size());
    }

    @Test
    void skipsPreambleEpilogueAndStrayStatusLines() {
        yields("this is no part\r\n\r\n--gate7\r\nX: 1\r\n\r\na\r\n--gate7--\r\nnor is this\r\n", "a");
        yields(
                "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n" + sized("a") + "HTTP/1.1 200 OK\r\n" + sized("b") + "--gate7--",
                "a",
                "b");
    }

    @Test
    void skipsStatusLineBehindADelimiter() {
        String head = "--gate7\r\nHTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n";
        yields(head + "Content-Length: 3\r\n\r\none\r\n" + head + "\r\ntwo\r\n--gate7--\r\n", "one", "two");
    }

    @Test
    void skipsASecondHeadOfTheReply() {
        String head = "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=gate7\r\n\r\n";
        yields(head + sized("a") + "\r\n" + head + sized("b") + "--gate7--\r\n", "a", "b");
        yieldsFor("text/plain", "\r\n" + head + sized("a") + sized("b") + "--gate7--\r\n", "a", "b");
    }

    @Test
    void readsOnBehindAClosingDelimiter() {
        yields(sized("a") + "--gate7--\r\nsome text\r\n" + sized("b") + "--gate7--\r\n", "a", "b");
    }

    @Test
    void deliversEmptyParts() {
        yields(sized("") + sized("x") + sized("") + "--gate7\r\nX: 1\r\n\r\n--gate7--", "", "x", "", "");
        yields("--gate7\r\nX: 1\r\n\r\n\r\n--gate7\r\nX: 1\r\n\r\n\r\n--gate7--", "", "");
        yields("--gate7\r\nContent-Length: 0\r\n\r\n--gate7\r\nContent-Length: 0\r\n\r\n\r\n--gate7--", "", "");
    }

    @Test
    void neverSearchesSizedImages() {
        String image = "\u00ff\u00d8 \r\n\r\n--gate7\r\nContent-Length: 1\r\n\r\nx\r\n--gate7--\r\n \u00ff\u00d9";
        String part = "--gate7\r\nContent-Type: image/jpeg\r\nContent-Length: " + image.length() + "\r\n\r\n" + image;
        yields(part + "\r\n" + part + part + "--gate7--", image, image, image);
    }

    @Test
    void isNotFooledByCrlfCrlfOrSimilarTextInUnsizedImages() {
        String image = "\u00ff\u00d8\r\n\r\n--gate\r\n--gate77\r\n\r\ngate7x -gate7- \u00ff\u00d9";
        String part = "--gate7\r\nContent-Type: image/jpeg\r\n\r\n" + image + "\r\n";
        yields(part + part + "--gate7--\r\n", image, image);
    }

    @Test
    void handsOutSizedTextBeforeTheNextDelimiter() {
        Collected collected = new Collected();
        MultipartParser parser = new MultipartParser(TYPE, MultipartLimits.DEFAULT, collected);
        collected.feed(parser, latin(sized("one")), 1000);
        assertEquals(List.of("one"), collected.bodies);
        collected.feed(parser, latin(sized("two").stripTrailing()), 1000);
        assertEquals(List.of("one", "two"), collected.bodies);
    }

    @Test
    void flushHandsOutUnsizedTextThatEndsInALine() {
        Collected collected = new Collected();
        MultipartParser parser = new MultipartParser(TYPE, MultipartLimits.DEFAULT, collected);
        collected.feed(parser, latin("--gate7\nContent-Type: text/plain\n\nCode=A;acti"), 1000);
        parser.flush();
        assertEquals(List.of(), collected.bodies);
        collected.feed(parser, latin("on=Start\n"), 1000);
        parser.flush();
        collected.feed(parser, latin("--gate7\nContent-Type: text/plain\n\nCode=B\n"), 1000);
        parser.flush();
        assertEquals(List.of("Code=A;action=Start", "Code=B"), collected.bodies);
    }

    @Test
    void stopsWhenTheHandlerHasEnough() {
        Collected collected = new Collected();
        collected.enough = 2;
        MultipartParser parser = new MultipartParser(TYPE, MultipartLimits.DEFAULT, collected);
        collected.feed(parser, latin(sized("a") + sized("b") + sized("c") + sized("d")), 1000);
        parser.end();
        assertEquals(List.of("a", "b"), collected.bodies);
    }

    @Test
    void readsHeadersInAnyCaseAndWithBlanks() {
        Collected collected =
                Collected.of(TYPE, "--gate7\r\ncontent-TYPE:image/jpeg\r\nContent-Length:      3\r\n\r\nabc");
        assertEquals("image/jpeg", collected.headers.get(0).contentType());
        assertEquals(3, collected.headers.get(0).contentLength().orElseThrow());
    }

    @Test
    void allocatesSizedPartsExactlyOnce() {
        int[] calls = {0};
        PartHandler handler = new PartHandler() {
            @Override
            public ByteBuffer allocate(int size) {
                calls[0]++;
                assertEquals(5, size);
                return ByteBuffer.allocateDirect(size);
            }

            @Override
            public boolean part(PartHeaders headers, ByteBuffer body) {
                assertEquals(5, body.remaining());
                return true;
            }
        };
        MultipartParser parser = new MultipartParser(TYPE, MultipartLimits.DEFAULT, handler);
        parser.feed(ByteBuffer.wrap(latin(sized("12345") + sized("67890"))));
        assertEquals(2, calls[0]);
    }

    @Test
    void refusesWhatExceedsTheLimits() {
        MultipartLimits limits = new MultipartLimits(100, 4, 1000, 500);
        String headers = "--gate7\r\nX: " + "x".repeat(200);
        String lines = "--gate7\r\n" + "X: 1\r\n".repeat(6);
        String stated = "--gate7\r\nContent-Length: 1001\r\n\r\n";
        String unsized = "--gate7\r\nX: 1\r\n\r\n" + "y".repeat(2000);
        String preamble = "no multipart at all\r\n".repeat(50);
        for (String stream : List.of(headers, lines, stated, unsized, preamble, "z".repeat(3000))) {
            MultipartParser parser = new MultipartParser(TYPE, limits, new Collected());
            CameraException failure =
                    assertThrows(CameraException.class, () -> parser.feed(ByteBuffer.wrap(latin(stream))));
            assertEquals(Kind.PROTOCOL, failure.kind());
        }
    }
}
