package org.lensbridge.transport.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;
import org.lensbridge.transport.http.QueryLogin;
import org.lensbridge.transport.http.RawServer;
import org.lensbridge.transport.http.StreamReader;
import org.lensbridge.transport.internal.capture.Spellings;

/** Recordings are closed early, since what they leave is looked at; the try closes them where a test fails. */
@SuppressWarnings("try")
@Timeout(60)
class ConversationRecorderTest {
    private static final Pattern BASE64 = Pattern.compile("\"base64\":\"([^\"]*)\"");

    @TempDir
    Path folder;

    private final HttpTransports transport = HttpTransports.create();

    @AfterEach
    void close() {
        transport.close();
    }

    private RecordingPlan plan(DeviceAddress address, Path file, long bytes) {
        return new RecordingPlan(
                address,
                List.of(),
                file,
                Map.of("model", "X 1"),
                Duration.ofMinutes(5),
                bytes,
                RecordingPlan.USUAL_REPLY);
    }

    private Recording record(DeviceAddress address, Path file) throws IOException {
        return transport.record(plan(address, file, 1 << 20));
    }

    private HttpDevice open(DeviceAddress address, String password) {
        return transport.open(HttpTarget.of(address, Credentials.login("admin", Secret.of(password))));
    }

    /** What a reader of the file can see: its lines, and the bytes behind base64. */
    private static List<byte[]> visible(Path file) throws IOException {
        String text = Files.readString(file);
        List<byte[]> all = new ArrayList<>(List.of(text.getBytes(StandardCharsets.UTF_8)));
        Matcher matcher = BASE64.matcher(text);
        while (matcher.find()) {
            all.add(Base64.getDecoder().decode(matcher.group(1)));
        }
        return all;
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    void theFileHoldsNoPasswordInAnySpelling() throws Exception {
        for (String password : List.of("a&b=c+d#e%f@g \"h", "Zoë's grüße/\\<x>", "密码pass字")) {
            Map<String, byte[]> spellings = Spellings.of("admin", password);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            spellings.values().forEach(spelling -> {
                body.writeBytes("note=".getBytes(StandardCharsets.UTF_8));
                body.writeBytes(spelling);
                body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            });
            byte[] content = body.toByteArray();
            Path file = folder.resolve("p" + password.hashCode());
            String encoded = URLEncoder.encode(password, StandardCharsets.UTF_8);
            try (RawServer server = RawServer.start((request, out) -> {
                        if (request.headers().containsKey("authorization")) {
                            out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Echo: " + encoded
                                            + "\r\nSet-Cookie: id=abcdef\r\nContent-Length: " + content.length
                                            + "\r\n\r\n")
                                    .getBytes(StandardCharsets.ISO_8859_1));
                            // One byte at a time, so that secrets arrive in pieces.
                            for (byte b : content) {
                                out.write(b);
                                out.flush();
                            }
                        } else {
                            out.write(RawServer.reply(401, "WWW-Authenticate: Basic realm=\"x\"\r\n", ""));
                        }
                    });
                    Recording recording = record(server.address(), file);
                    HttpDevice device = open(server.address(), password)) {
                HttpReply reply = device.send(HttpRequest.get("/set?x=" + encoded + "&pw%64=abc&y=1"));
                assertEquals(content.length, reply.body().remaining());
                device.send(HttpRequest.post("/login", "application/json", content));
                device.send(HttpRequest.get("/other?hidden=1").withSecret());
                recording.close();
                assertEquals("It was stopped.", recording.end());
                assertEquals(0, recording.lost());
            }
            String text = Files.readString(file);
            for (Map.Entry<String, byte[]> spelling : spellings.entrySet()) {
                for (byte[] seen : visible(file)) {
                    assertFalse(contains(seen, spelling.getValue()), () -> spelling.getKey() + " in " + text);
                }
            }
            assertTrue(text.contains("\"target\":\"/set?x=******&pw%64=******&y=1\""), text);
            assertTrue(text.contains("\"target\":\"/other?******\""), text);
            assertFalse(text.contains("abcdef") || text.contains("127.0.0.1"), text);
            assertTrue(text.contains("\"removed\":" + content.length), text);
        }
    }

    @Test
    void tellsTheConversationWithACamera() throws Exception {
        Path file = folder.resolve("camera.jsonl");
        try (DahuaCamera camera = DahuaCamera.builder()
                .login("admin", "t3st&Pass")
                .framesPerSecond(25)
                .start()) {
            DeviceAddress address = DeviceAddress.parse(camera.address().toString());
            try (Recording recording = record(address, file);
                    HttpDevice device = open(address, "t3st&Pass")) {
                device.send(HttpRequest.get("/cgi-bin/magicBox.cgi?action=getSystemInfo"));
                CountDownLatch pieces = new CountDownLatch(5);
                HttpExchange stream =
                        device.stream(HttpRequest.get("/cgi-bin/mjpg/video.cgi?channel=1"), new Counting(pieces));
                assertTrue(pieces.await(20, TimeUnit.SECONDS));
                stream.close();
                recording.close();
                assertEquals(3, recording.exchanges());
                assertEquals(Files.size(file), recording.bytes());
            }
        }
        List<String> lines = Files.readAllLines(file);
        assertTrue(
                lines.get(0).startsWith("{\"format\":\"lensbridge-capture\",\"version\":1,\"begin\":\""), lines.get(0));
        assertTrue(lines.get(0).contains("\"model\":\"X 1\""));
        String all = String.join("\n", lines);
        assertTrue(all.contains("nonce=\\\"******\\\"") && all.contains("response=\\\"******\\\""));
        assertTrue(all.contains("\"status\":401") && all.contains("\"status\":200"));
        assertTrue(all.contains("\"base64\":\""));
        assertTrue(
                all.contains("\"how\":\"complete\"") && all.contains("\"how\":\"closed\""),
                () -> all.substring(all.length() - 600));
        assertTrue(lines.get(lines.size() - 1).contains("\"why\":\"It was stopped.\""));
    }

    @Test
    void isForItsOwnerOnlyAndNeverWritesOver() throws Exception {
        DeviceAddress address = DeviceAddress.parse("127.0.0.1:9");
        Path file = folder.resolve("once.jsonl");
        try (Recording recording = record(address, file)) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertThrows(IllegalArgumentException.class, () -> record(address, folder.resolve("second")));
            recording.close();
        }
        byte[] before = Files.readAllBytes(file);
        assertThrows(FileAlreadyExistsException.class, () -> record(address, file));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void endsAtTheFilesLimitAndTheConversationGoesOn() throws Exception {
        byte[] picture = new byte[9000];
        try (RawServer server = RawServer.start((request, out) -> {
                    out.write(("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: " + picture.length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
                    out.write(picture);
                });
                Recording recording = transport.record(plan(server.address(), folder.resolve("small"), 4096));
                HttpDevice device = open(server.address(), "secret77")) {
            for (int i = 0; i < 5; i++) {
                assertEquals(9000, device.send(HttpRequest.get("/x")).body().remaining());
            }
            recording.close();
            assertTrue(recording.end().contains("limit of 4096 bytes"), recording.end());
            assertTrue(Files.size(folder.resolve("small")) <= 4096);
            // The place is free again.
            record(server.address(), folder.resolve("next")).close();
        }
    }

    @Test
    void longRepliesAreCut() throws Exception {
        Path file = folder.resolve("cut");
        try (RawServer server = RawServer.start((request, out) ->
                        out.write(RawServer.reply(200, "Content-Type: text/plain\r\n", "x".repeat(5000))));
                Recording recording = transport.record(new RecordingPlan(
                        server.address(), List.of(), file, Map.of(), Duration.ofMinutes(1), 1 << 20, 1000));
                HttpDevice device = open(server.address(), "secret77")) {
            assertEquals(5000, device.send(HttpRequest.get("/x")).body().remaining());
            recording.close();
        }
        assertTrue(Files.readString(file).contains("\"cut\":4000"), Files.readString(file));
    }

    @Test
    void aLoginInTheQueryIsRemovedByItsNames() throws Exception {
        Path file = folder.resolve("query");
        try (RawServer server = RawServer.start((request, out) -> out.write(RawServer.reply(200, "", "ok")));
                Recording recording = record(server.address(), file);
                HttpDevice device = transport.open(HttpTarget.of(server.address(), Credentials.ANONYMOUS)
                        .withQueryLogin(new QueryLogin("u", "p", reply -> false)))) {
            device.send(HttpRequest.get("/x?n=1&u=jane&p=other"));
            device.send(HttpRequest.get("/y?n=1&u=jane&p=other").withSecret());
            device.send(HttpRequest.get("/z?newPwd=1&u=jane&p=other").withSecret());
            recording.close();
        }
        String text = Files.readString(file);
        assertTrue(text.contains("\"target\":\"/y?n=1&u=user&p=******"), text);
        assertTrue(text.contains("\"target\":\"/z?******\""), text);
        assertEquals(3, text.split("\"text\":\"ok\"", -1).length, text);
        assertTrue(text.contains("\"target\":\"/x?n=1&u=user&p=******"), text);
        assertFalse(text.contains("jane"), text);
    }

    @Test
    void aListOfUsersAndWhatCannotBeReadIsRemoved() throws Exception {
        Path file = folder.resolve("users");
        try (RawServer server = RawServer.start((request, out) -> out.write(RawServer.reply(
                        200,
                        request.target().startsWith("/zip")
                                ? "Content-Encoding: gzip\r\n"
                                : "Content-Type: text/plain\r\n",
                        "Admin:1234\r\njoe:hidden77\r\n")));
                Recording recording = record(server.address(), file);
                HttpDevice device = open(server.address(), "secret77")) {
            device.send(HttpRequest.get("/cgi-bin/admin/userinfo.cgi?"));
            device.send(HttpRequest.get("/zip"));
            recording.close();
        }
        String text = Files.readString(file);
        assertFalse(text.contains("hidden77"), text);
        assertEquals(3, text.split("\"removed\":26", -1).length, text);
    }

    @Test
    void aRedirectToItselfNamesNoAddress() throws Exception {
        Path file = folder.resolve("redirect");
        try (RawServer server = RawServer.start((request, out) -> out.write(
                        request.target().equals("/a")
                                ? RawServer.reply(
                                        302, "Location: http://" + request.header("host") + "/b?token=abc77\r\n", "")
                                : RawServer.reply(200, "", "ok")));
                Recording recording = record(server.address(), file);
                HttpDevice device = open(server.address(), "secret77")) {
            assertEquals("ok", device.send(HttpRequest.get("/a")).text());
            recording.close();
        }
        String text = Files.readString(file);
        assertTrue(text.contains("[\"Location\",\"/b?token=******\"]"), text);
        assertFalse(text.contains("127.0.0.1") || text.contains("abc77"), text);
    }

    @Test
    void tellsThatNobodyAnswered() throws Exception {
        Path file = folder.resolve("gone");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        DeviceAddress address = new DeviceAddress("http", "127.0.0.1", port);
        try (Recording recording = record(address, file);
                HttpDevice device = open(address, "secret77")) {
            assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/x")));
            recording.close();
        }
        assertTrue(
                Files.readString(file).contains("\"how\":\"unreachable\",\"detail\":\"It refuses the connection.\""));
    }

    private record Counting(CountDownLatch pieces) implements StreamReader {
        @Override
        public void head(HttpReply head) {
            head.requireSuccess();
        }

        @Override
        public boolean data(ByteBuffer chunk) {
            pieces.countDown();
            return true;
        }

        @Override
        public void end(Optional<CameraException> failure) {
            assertTrue(true);
        }
    }
}
