package org.lensbridge.driver.support.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.Reuse;

class OperationEngineTest {
    private static final Operation READ = Operation.read("a.read", "1", "/r?c={channel}&n={n}", Decoding.KEYS, "Reads.")
            .channelFrom(0)
            .takes("n", ValueType.integer(1, 8), "a number");
    private static final Operation WRITE = Operation.write(
                    "a.write", "2", "/w?m={mode}", Decoding.confirmation("OK"), "Writes.")
            .needs("mode", ValueType.choice("Fast", "Slow"), "how");
    private static final Operation STREAM = Operation.stream("a.stream", "3", "/s", Decoding.PART, "Streams.");

    private final CannedDevice device = new CannedDevice();
    private final OperationEngine engine = new OperationEngine(
            device,
            reply -> reply.text().startsWith("No!")
                    ? Optional.of(new CameraException(Kind.BUSY, "It said no."))
                    : Optional.empty(),
            Duration.ofSeconds(2));

    @Test
    void sendsChannelsFromTheRowsBase() {
        device.answer(200, "a=1\nb.c=2");
        Reply reply = engine.call(READ, Map.of("channel", Value.of(3), "n", Value.of("8")));
        assertEquals("/r?c=2&n=8", device.last().target());
        assertEquals("{a=1, b={c=2}}", reply.document().toString());
        engine.with(row -> row.withChannelBase(1)).call(READ);
        assertEquals("/r?c=1", device.last().target());
    }

    @Test
    void leavesTheFormOfARequestToItsRouting() {
        device.answer(200, "OK");
        OperationEngine other = engine.routed((row, arguments, line) -> {
            line.send(row, arguments);
            return line.send(row.sending("POST", Operation.Body.NONE), arguments);
        });
        other.urgently().call(WRITE, Map.of("mode", Value.of("Fast")));
        assertEquals(
                List.of("GET", "POST"),
                device.requests.stream().map(request -> request.method()).toList());
        assertEquals("/w?m=Fast", device.last().target());
        assertTrue(device.last().urgent());
    }

    @Test
    void sendsChoicesAsTheRowSpellsThem() {
        device.answer(200, "OK");
        assertEquals(
                Value.ABSENT,
                engine.call(WRITE, Map.of("mode", Value.of("fAST"))).document());
        assertEquals("/w?m=Fast", device.last().target());
    }

    @Test
    void checksBeforeItSends() {
        for (Map<String, Value> wrong : List.of(
                Map.<String, Value>of(),
                Map.of("mode", Value.of("odd")),
                Map.of("mode", Value.of("Fast"), "other", Value.of(1)))) {
            CameraException failure = assertThrows(CameraException.class, () -> engine.call(WRITE, wrong));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertEquals("a.write", failure.operation());
        }
        assertTrue(device.requests.isEmpty());
    }

    @Test
    void neverRepeatsARefusedValue() {
        Operation row = Operation.write("a.login", "4", "/l?p={p}", Decoding.TEXT, "Logs in.")
                .needs("p", ValueType.choice("x"), "a secret")
                .with(Trait.SECRET);
        CameraException failure =
                assertThrows(CameraException.class, () -> engine.call(row, Map.of("p", Value.of("hunter2"))));
        assertFalse(failure.toString().contains("hunter2"));
        device.answer(200, "OK");
        engine.call(row, Map.of("p", Value.of("x")));
        assertTrue(device.last().secret());
    }

    /** Web servers repeat the request in their pages, and tables hold passwords. */
    @Test
    void neverQuotesAnAnswerThatMayHoldASecret() {
        Operation row = Operation.write("a.login", "4", "/l?p={p}", Decoding.confirmation("OK"), "Logs in.")
                .needs("p", ValueType.TEXT, "a secret")
                .with(Trait.SECRET);
        Map<String, Value> password = Map.of("p", Value.of("hunter2"));
        for (int status : List.of(200, 500)) {
            device.answer(status, "Cannot do /l?p=hunter2");
            CameraException failure = assertThrows(CameraException.class, () -> engine.call(row, password));
            assertEquals(Kind.PROTOCOL, failure.kind());
            assertEquals("a.login", failure.operation());
            assertFalse(failure.toString().contains("hunter2"), failure::toString);
            assertNull(failure.getCause());
        }
        CameraException failure = assertThrows(
                CameraException.class, () -> engine.ask(row, password, reply -> Integer.parseInt(reply.text())));
        assertFalse(failure.toString().contains("hunter2"), failure::toString);
        assertNull(failure.getCause());
    }

    @ParameterizedTest
    @CsvSource({
        "400,INVALID_ARGUMENT",
        "404,UNSUPPORTED",
        "405,UNSUPPORTED",
        "501,UNSUPPORTED",
        "408,TIMEOUT",
        "504,TIMEOUT",
        "500,PROTOCOL",
        "302,PROTOCOL"
    })
    void judgesTheStatus(int status, Kind kind) {
        device.answer(status, "<html>oops</html>");
        CameraException failure = assertThrows(CameraException.class, () -> engine.call(READ));
        assertEquals(kind, failure.kind());
        assertEquals("a.read", failure.operation());
    }

    @Test
    void asksTheVendorByTheRow() {
        Refusals refusals = new Refusals() {
            @Override
            public Optional<CameraException> in(HttpReply reply) {
                return Optional.of(new CameraException(Kind.BUSY, "It said no."));
            }

            @Override
            public Optional<CameraException> in(Operation row, HttpReply reply) {
                return row.name().equals("a.read") ? Optional.empty() : in(reply);
            }
        };
        OperationEngine choosy = new OperationEngine(device, refusals, Duration.ofSeconds(2));
        device.answer(200, "a=1");
        assertEquals("{a=1}", choosy.call(READ).document().toString());
        assertEquals(
                Kind.BUSY,
                assertThrows(CameraException.class, () -> choosy.call(WRITE, Map.of("mode", Value.of("Fast"))))
                        .kind());
    }

    @Test
    void asksTheVendorBeforeTheStatus() {
        device.answer(404, "No!");
        assertEquals(
                Kind.BUSY,
                assertThrows(CameraException.class, () -> engine.call(READ)).kind());
        device.answer(200, "No!");
        assertEquals(
                Kind.BUSY,
                assertThrows(CameraException.class, () -> engine.call(READ)).kind());
    }

    @Test
    void unconfirmedWriteIsAFailure() {
        device.answer(200, "<html>welcome</html>");
        CameraException failure =
                assertThrows(CameraException.class, () -> engine.call(WRITE, Map.of("mode", Value.of("Slow"))));
        assertEquals(Kind.PROTOCOL, failure.kind());
        assertEquals("a.write", failure.operation());
    }

    @Test
    void uploadsABodyAndTellsProgress() {
        device.answer(200, "OK");
        byte[] file = new byte[200_000];
        List<Long> done = new ArrayList<>();
        Progress progress = (now, total) -> done.add(now);
        Operation row = Operation.write("a.upload", "5", "/u", Decoding.confirmation("OK"), "Uploads.")
                .with(Trait.UPLOAD);
        engine.upload(row, Map.of(), upload(file, file.length, progress));
        assertEquals(file.length, device.last().body().length);
        assertEquals((long) file.length, done.get(done.size() - 1));
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(
                                CameraException.class,
                                () -> engine.upload(row, Map.of(), upload(file, file.length + 1, Progress.SILENT)))
                        .kind());
    }

    private static Upload upload(byte[] file, long length, Progress progress) {
        return new Upload(
                "f.bin",
                "application/octet-stream",
                length,
                Channels.newChannel(new ByteArrayInputStream(file)),
                progress);
    }

    @Test
    void opensAStreamAndPassesItsBytesAndEnd() {
        device.stream("multipart/x-mixed-replace; boundary=e", "abc", Optional.empty());
        Sink sink = new Sink();
        StreamHandle handle = engine.open(STREAM, Map.of(), sink);
        assertEquals("multipart/x-mixed-replace; boundary=e", sink.type);
        assertEquals("abc", sink.text.toString());
        assertEquals(Kind.UNREACHABLE, sink.end.orElseThrow().kind());
        handle.close();
        assertTrue(device.closed);
    }

    @ParameterizedTest
    @CsvSource({"application/octet-stream", "video/h264", "text/plain"})
    void partsAreAStreamWhateverTheHeadCallsThem(String type) {
        device.stream(type, "\r\n--e\r\n" + "x".repeat(3000), Optional.empty());
        Sink sink = new Sink();
        engine.open(STREAM, Map.of(), sink);
        assertEquals(type, sink.type);
        assertEquals(3007, sink.text.length());
        assertEquals(Kind.UNREACHABLE, sink.end.orElseThrow().kind());
    }

    @Test
    void refusedStreamIsAFailureAndNeverEndsTheSink() {
        Sink sink = new Sink();
        device.stream("text/plain", "No!", Optional.empty());
        CameraException failure = assertThrows(CameraException.class, () -> engine.open(STREAM, Map.of(), sink));
        assertEquals(Kind.BUSY, failure.kind());
        assertEquals("a.stream", failure.operation());
        device.stream("text/html", "<html>", Optional.empty());
        assertEquals(
                Kind.PROTOCOL,
                assertThrows(CameraException.class, () -> engine.open(STREAM, Map.of(), sink))
                        .kind());
        device.stream("text/html", "x".repeat(100_000), Optional.empty());
        assertEquals(
                Kind.PROTOCOL,
                assertThrows(CameraException.class, () -> engine.open(STREAM, Map.of(), sink))
                        .kind());
        assertTrue(sink.end.isEmpty());
        assertTrue(device.closed);
    }

    @Test
    void rowsTellTheirProblems() {
        assertEquals(List.of(), READ.problems());
        Operation unbound = Operation.read("a.b", "", "/x?y={z}", Decoding.KEYS, "Text.")
                .takes("w", ValueType.integer(1, 2), Value.of(3), "unused");
        assertEquals(4, unbound.problems().size(), unbound.problems()::toString);
        assertThrows(IllegalArgumentException.class, () -> Operation.read("Bad", "1", "/x", Decoding.KEYS, "Text."));
    }

    private static final class Sink implements ByteSink {
        String type = "";
        final StringBuilder text = new StringBuilder();
        Optional<StreamEnd> end = Optional.empty();

        @Override
        public void start(String contentType) {
            type = contentType;
        }

        @Override
        public boolean bytes(ByteBuffer chunk) {
            text.append(StandardCharsets.UTF_8.decode(chunk));
            return true;
        }

        @Override
        public void end(StreamEnd streamEnd) {
            end = Optional.of(streamEnd);
        }
    }

    @Test
    void repliesAreReusedAsTheRowAllows() {
        device.answer(200, "a=1");
        engine.call(READ);
        assertEquals(Reuse.NEVER, device.last().reuse());
        engine.call(READ.reused(Reuse.CONFIGURATION));
        assertEquals(Reuse.CONFIGURATION, device.last().reuse());
        assertTrue(device.last().repeatable());
        device.answer(200, "OK");
        engine.call(WRITE, Map.of("mode", Value.of("Fast")));
        assertFalse(device.last().repeatable(), "a write is sent once");
        assertThrows(IllegalArgumentException.class, () -> WRITE.reused(Reuse.STATE));
        assertThrows(IllegalArgumentException.class, () -> STREAM.reused(Reuse.STATE));
    }

    @Test
    void decodingThatTripsIsAProtocolFailure() {
        device.answer(200, "boo");
        Operation odd = Operation.read(
                "a.odd", "1", "/o", reply -> Decoding.Decoded.of(Value.of(Integer.parseInt(reply.text()))), "Odd.");
        CameraException failure = assertThrows(CameraException.class, () -> engine.call(odd));
        assertEquals(Kind.PROTOCOL, failure.kind());
        assertEquals("a.odd", failure.operation());
        assertTrue(failure.getCause() instanceof NumberFormatException);
        assertEquals("The answer cannot be understood: 'boo'.", failure.reason());
    }

    @Test
    void whatTheDriverDidNotForeseeNamesTheOperation() {
        OperationEngine broken = engine.with(row -> {
            throw new IllegalStateException("no such quirk");
        });
        CameraException failure = assertThrows(CameraException.class, () -> broken.call(READ));
        assertEquals(Kind.DRIVER_FAILURE, failure.kind());
        assertEquals("a.read", failure.operation());
        assertTrue(failure.getCause() instanceof IllegalStateException);
    }

    @Test
    void requestThatCannotBeSentIsInvalid() {
        Operation text = Operation.read("a.text", "1", "/t?t={t}", Decoding.KEYS, "Takes a text.")
                .needs("t", ValueType.TEXT, "a text");
        Map<String, Value> arguments = Map.of("t", Value.of("x".repeat(65_000)));
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, () -> engine.call(text, arguments))
                        .kind());
        assertThrows(CameraException.class, () -> engine.check(text, arguments));
        engine.check(text, Map.of("t", Value.of("x")));
        assertTrue(device.requests.isEmpty());
    }

    @Test
    void missingRightIsToldAsSuch() {
        device.answer(403, "Forbidden");
        CameraException failure = assertThrows(CameraException.class, () -> engine.call(READ));
        assertEquals(Kind.AUTH_REFUSED, failure.kind());
        assertTrue(failure.reason().contains("right"), failure.reason());
    }

    @Test
    void asksElsewhereForOneRowInAllItsForms() {
        CannedDevice other = new CannedDevice();
        OperationEngine both = engine.asking(other, READ);
        both.with(row -> row).urgently().call(READ.reused(Reuse.IN_FLIGHT));
        assertEquals("/r?c=0", other.last().target());
        both.call(WRITE, Map.of("mode", Value.of("Fast")));
        assertEquals("/w?m=Fast", device.last().target());
        assertEquals(List.of(1, 1), List.of(device.requests.size(), other.requests.size()));
    }
}
