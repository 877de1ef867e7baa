package org.lensbridge.driver.support.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.multipart.MultipartLimits;

class RowOperationsTest {
    private static final Operation LIVE = Operation.address("rtsp.live", "1", "/live?c={channel}", "An address.")
            .channelFrom(0);
    private static final Operation FILE =
            Operation.address("rtsp.file", "2", "/{/file}", "An address.").needs("file", ValueType.TEXT, "a path");
    private static final Operation SOCKET = Operation.socket("a.socket", "2", "/socket?a=b", "A path.");
    private static final Operation CHUNKS =
            Operation.stream("a.chunks", "3", "/chunks", Decoding.CHUNKS, "Bytes without end.");

    private static final Operation BLOCKS =
            Operation.stream("a.blocks", "4", "/blocks", Decoding.BLOCKS, "Lines without end.");

    private final CannedDevice device = new CannedDevice();
    private final OperationEngine engine =
            new OperationEngine(device, reply -> Optional.empty(), Duration.ofSeconds(2));
    private final RowOperations operations = new RowOperations(
            List.of(LIVE, FILE, SOCKET, CHUNKS, BLOCKS),
            engine,
            new SessionScope(),
            MultipartLimits.DEFAULT,
            "rtsp://[2001:db8::7]:554");

    @Test
    void anAddressIsAnsweredAndNotSent() {
        Reply reply = operations.invoke("rtsp.live", Map.of("channel", Value.of(3)));
        assertEquals("rtsp://[2001:db8::7]:554/live?c=2", reply.document().toString());
        assertEquals(
                "rtsp://[2001:db8::7]:554/mnt/sd/a%5B0%5D.dav",
                operations
                        .invoke("rtsp.file", Map.of("file", Value.of("/mnt/sd/a[0].dav")))
                        .document()
                        .toString());
        assertEquals(
                "/socket?a=b",
                operations.invoke("a.socket", Map.of()).document().toString());
        assertTrue(device.requests.isEmpty());
    }

    @Test
    void anAddressIsCheckedLikeAnyRow() {
        for (CameraException failure : List.of(
                assertThrows(
                        CameraException.class, () -> operations.invoke("rtsp.live", Map.of("channel", Value.of(0)))),
                assertThrows(CameraException.class, () -> operations.open("rtsp.live", Map.of(), new Pieces())),
                assertThrows(CameraException.class, () -> engine.send(LIVE, Map.of())))) {
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertEquals("rtsp.live", failure.operation());
        }
        assertTrue(device.requests.isEmpty());
    }

    @Test
    void bytesWithoutPartsComeAsTheyArrive() {
        device.stream("Application/octet-stream", "x".repeat(2500), Optional.empty());
        Pieces pieces = new Pieces();
        operations.open("a.chunks", Map.of(), pieces);
        assertEquals(List.of(1000, 1000, 500), pieces.sizes);
        assertEquals(1, pieces.ends.size());
    }

    @Test
    void bytesThatAreCalledPartsComeInParts() {
        device.stream(
                "multipart/x-mixed-replace; boundary=b",
                "--b\r\nContent-Type: Audio/AAC\r\nContent-Length: 5\r\n\r\nabcde\r\n--b\r\nContent-Length: 2\r\n\r\nfg\r\n--b",
                Optional.empty());
        Pieces pieces = new Pieces();
        operations.open("a.chunks", Map.of(), pieces);
        assertEquals(List.of(5, 2), pieces.sizes);
        assertEquals(1, pieces.ends.size());
    }

    @Test
    void linesComeInPartsOrInBlocks() {
        String parts =
                "--b\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nSID=7\r\n--b\r\nContent-Length: 9\r\n\r\nstate.x=1\r\n--b";
        Map<String, String> answers = Map.of(
                parts,
                "multipart/x-mixed-replace; boundary=b",
                "SID=7\r\n\r\nstate.x=1\r\n",
                "text/plain",
                "\r\nSID = 7\n\n\nstate.x=1",
                "text/plain;charset=utf-8");
        answers.forEach((text, type) -> {
            device.stream(type, text, Optional.empty());
            Documents documents = new Documents();
            operations.open("a.blocks", Map.of(), documents);
            assertEquals(List.of("{SID=7}", "{state={x=1}}"), documents.all, text);
            assertEquals(1, documents.ends, text);
        });
    }

    @Test
    void refusalsAndOtherTextsAreNoBlocks() {
        for (String text : List.of("", "ErrorID=3, Detail=no", "Good morning", "<p class=\"x\">no</p>\n")) {
            device.stream("text/plain", text, Optional.empty());
            CameraException failure = assertThrows(
                    CameraException.class, () -> operations.open("a.blocks", Map.of(), new Documents()), text);
            assertEquals(Kind.PROTOCOL, failure.kind());
        }
        device.stream("text/plain", "SID=7\n", Optional.empty());
        assertThrows(CameraException.class, () -> operations.open("a.chunks", Map.of(), new Pieces()));
    }

    @Test
    void textWithoutAPauseIsBounded() {
        RowOperations small = new RowOperations(
                List.of(BLOCKS), engine, new SessionScope(), new MultipartLimits(100, 10, 1500, 100), "");
        device.stream("text/plain", "a=1\n" + "b".repeat(5000), Optional.empty());
        assertThrows(CameraException.class, () -> small.open("a.blocks", Map.of(), new Documents()));
    }

    private static final class Documents implements ReplySink {
        final List<String> all = new ArrayList<>();
        int ends;

        @Override
        public void part(Reply part) {
            all.add(part.document().toString());
        }

        @Override
        public void end(StreamEnd end) {
            ends++;
        }
    }

    private static final class Pieces implements ReplySink {
        final List<Integer> sizes = new ArrayList<>();
        final List<StreamEnd> ends = new ArrayList<>();

        @Override
        public void part(Reply part) {
            sizes.add(((Value.Bytes) part.document()).content().length);
        }

        @Override
        public void end(StreamEnd end) {
            ends.add(end);
        }
    }
}
