package org.lensbridge.simulator.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class CapturedCameraTest {
    @TempDir
    Path folder;

    private int exchange;

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n") + "\"";
    }

    private String request(String target) {
        exchange++;
        return "{\"type\":\"request\",\"exchange\":" + exchange + ",\"ms\":0,\"method\":\"GET\",\"target\":"
                + quoted(target) + "}\n{\"type\":\"connected\",\"exchange\":" + exchange
                + ",\"ms\":0,\"connection\":1,\"reused\":false}\n";
    }

    private String reply(int status, String headers) {
        return "{\"type\":\"reply\",\"exchange\":" + exchange + ",\"ms\":1,\"status\":" + status
                + ",\"line\":\"HTTP/1.1 " + status + " Well\",\"headers\":[" + headers + "]}\n";
    }

    private String body(int millis, String text) {
        return "{\"type\":\"body\",\"exchange\":" + exchange + ",\"ms\":" + millis + ",\"text\":" + quoted(text)
                + "}\n";
    }

    private String end(String how) {
        return "{\"type\":\"end\",\"exchange\":" + exchange + ",\"ms\":9,\"how\":\"" + how + "\"}\n";
    }

    private String whole(String target, String text) {
        return request(target) + reply(200, "[\"Content-Length\",\"999\"]") + body(2, text) + end("complete");
    }

    private Path file(String... parts) throws IOException {
        return Files.writeString(folder.resolve("capture"), CaptureTest.HEADER + String.join("", parts));
    }

    private CapturedCamera play(String... parts) throws IOException {
        return CapturedCamera.of(file(parts), PlaybackOptions.FAST);
    }

    private static String ask(URI address, String target, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: x\r\n" + headers + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(CapturedCamera camera, String target) throws IOException {
        String reply = ask(camera.address(), target, "");
        return reply.substring(reply.indexOf("\r\n\r\n") + 4);
    }

    @Test
    void answersInTheRecordedOrderAndRepeatsTheLast() throws IOException {
        String refused = request("/a?x=1&y=2") + reply(401, "") + end("complete");
        try (CapturedCamera camera =
                play(refused, whole("/a?x=1&y=2", "one"), whole("/a?x=1&y=2", "two"), whole("/b", "b"))) {
            assertEquals("one", text(camera, "/a?y=2&x=%31"));
            assertEquals("b", text(camera, "/b"));
            assertEquals("two", text(camera, "/a?x=1&y=2"));
            assertEquals("two", text(camera, "/a?x=1&y=2"));
            assertEquals(List.of(), camera.unknown());
            assertEquals(4, camera.requests());
        }
    }

    @Test
    void whatIsNotInTheCaptureIsToldApart() throws IOException {
        try (CapturedCamera camera = play(whole("/a?x=1", "one"))) {
            assertTrue(ask(camera.address(), "/a?x=2", "").startsWith("HTTP/1.1 404 "));
            assertTrue(ask(camera.address(), "/c", "").startsWith("HTTP/1.1 404 "));
            assertEquals(List.of("GET /a?x=2", "GET /c"), camera.unknown());
        }
    }

    @Test
    void removedParametersFitAnyValue() throws IOException {
        try (CapturedCamera camera = play(
                whole("/add?user=joe&pwd=******", "added"),
                whole("/hidden?******", "hidden"),
                whole("/cgi/******/x", "hole"))) {
            assertEquals("hole", text(camera, "/cgi/admin/x"));
            assertEquals("added", text(camera, "/add?pwd=what%26ever&user=joe"));
            assertEquals("hidden", text(camera, "/hidden?a=1&b=2"));
        }
    }

    @Test
    void keepsTheChunksAndTheBrokenEnds() throws IOException {
        String chunked = request("/chunks")
                + reply(200, "[\"Transfer-Encoding\",\"chunked\"]")
                + body(2, "abc")
                + body(3, "de")
                + end("complete");
        String cut = request("/cut") + reply(200, "[\"Content-Length\",\"100\"]") + body(2, "abc") + end("cut");
        String reset = request("/reset") + end("reset");
        try (CapturedCamera camera = play(chunked, cut, reset)) {
            assertEquals("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", text(camera, "/chunks"));
            String reply = ask(camera.address(), "/cut", "");
            assertTrue(reply.contains("Content-Length: 100\r\n") && reply.endsWith("\r\n\r\nabc"), reply);
            assertThrows(SocketException.class, () -> ask(camera.address(), "/reset", ""));
        }
    }

    @Test
    void aStreamThatWeEndedStaysOpenAndSilent() throws Exception {
        String stream = request("/live")
                + reply(200, "[\"Content-Type\",\"multipart/x-mixed-replace\"]")
                + body(2, "frame")
                + end("closed");
        try (CapturedCamera camera = play(stream);
                Socket socket = new Socket("127.0.0.1", camera.address().getPort())) {
            socket.getOutputStream().write("GET /live HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            StringBuilder seen = new StringBuilder();
            while (seen.indexOf("frame") < 0) {
                seen.append((char) in.read());
            }
            socket.setSoTimeout(50);
            assertThrows(SocketTimeoutException.class, in::read);
        }
    }

    @Test
    void asksForALoginOfTheTestsOwn() throws IOException {
        try (CapturedCamera camera =
                CapturedCamera.of(file(whole("/a", "one")), PlaybackOptions.FAST.withLogin("test", "t3st"))) {
            assertTrue(ask(camera.address(), "/a", "").startsWith("HTTP/1.1 401 "));
            assertTrue(ask(camera.address(), "/a", "Authorization: Digest username=\"test\", response=\"0\"\r\n")
                    .startsWith("HTTP/1.1 401 "));
        }
    }

    @Test
    void playsFromTheCommandLine() throws Exception {
        Path file = file(whole("/a", "one"));
        String classes = CapturedCamera.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        Process process = new ProcessBuilder(
                        java, "-cp", classes, "org.lensbridge.simulator.Main", "--replay", file.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            assertTrue(line.startsWith("Capture " + file + " answers on http://127.0.0.1:"), line);
            assertTrue(ask(URI.create(line.substring(line.indexOf("http:"))), "/a", "")
                    .endsWith("one"));
        } finally {
            process.destroy();
        }
    }
}
