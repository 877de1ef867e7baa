package org.lensbridge.simulator.http;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BodyFramingTest {
    @Test
    void readsAsMuchAsAnnounced() {
        assertEquals("sound", read("soundGET /", 3, new Parameter("Content-Length", "5")));
        assertEquals("", read("", 1, new Parameter("Content-Length", "0")));
        assertEquals("unfinished", read("sou", 2, new Parameter("Content-Length", "5")));
    }

    @Test
    void readsChunksHoweverTheyAreCut() {
        String chunks = "2;note=x\r\nso\r\n003\nund\r\n0\r\nTrailer: x\r\n\r\nGET /";
        for (int piece = 1; piece < chunks.length(); piece++) {
            assertEquals("sound", read(chunks, piece, new Parameter("Transfer-Encoding", "chunked")));
        }
    }

    @Test
    void readsToTheEndWithoutALength() {
        assertEquals("sound and more", read("sound and more", 4, new Parameter("Content-Type", "multipart/mixed")));
    }

    @Test
    void refusesChunksThatAreNone() {
        for (String wrong : List.of("x\r\n", "\r\n", "-1\r\n", "fffffffff\r\n", "0".repeat(1000), "3e9\r\n")) {
            assertEquals("refused", read(wrong, 7, new Parameter("Transfer-Encoding", "chunked")), wrong);
        }
    }

    @Test
    void readsOrRefusesAnyBytes() {
        Random random = new Random(20);
        byte[] letters = "0123456789abcdef;\r\n\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append((char) letters[random.nextInt(letters.length)]);
            }
            assertNotNull(read(text.toString(), 1 + random.nextInt(9), new Parameter("Transfer-Encoding", "chunked")));
        }
    }

    /** The contents, or how the reading went wrong. */
    private static String read(String text, int piece, Parameter... headers) {
        Request request = new Request("POST", "/", "/", List.of(), true, List.of(headers));
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        try {
            RequestBody body = new RequestBody(request, 1000);
            body.to(part -> {
                while (part.hasRemaining()) {
                    contents.write(part.get());
                }
            });
            for (int at = 0; at < bytes.length; at += piece) {
                body.feed(ByteBuffer.wrap(bytes, at, Math.min(piece, bytes.length - at)));
            }
            body.end();
            return body.isComplete() ? contents.toString(StandardCharsets.US_ASCII) : "unfinished";
        } catch (BadRequestException e) {
            return "refused";
        }
    }
}
