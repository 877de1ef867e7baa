package org.lensbridge.driver.genericcgi.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.genericcgi.profile.form.FormException;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;
import org.lensbridge.transport.http.HttpTransport;
import org.lensbridge.transport.http.HttpTransports;

/** Devices that number, answer or log in otherwise than most. */
@Timeout(60)
final class ProfileOddityTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static Function<HttpTransport, DriverFactory> driver(String proof, String more) {
        String text =
                """
                {"profile": 1, "name": "odd", "vendor": "Odd", "title": "Odd cameras", "identity": {"proof": %s}, %s}"""
                        .formatted(proof, more);
        return transport -> {
            try {
                return new ProfileDriver(ProfileReader.read(text), transport);
            } catch (FormException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static AnsweringCamera camera(Map<String, String> answers) {
        return new AnsweringCamera(request -> answers.entrySet().stream()
                .filter(each -> request.target().startsWith(each.getKey()))
                .findFirst()
                .map(each -> AnsweringCamera.text(each.getValue())));
    }

    private static long count(AnsweringCamera camera, String target) {
        return camera.requests().stream()
                .filter(request -> request.target().equals(target))
                .count();
    }

    @Test
    void presetsAreNumbersHoweverTheDevicePadsThem() throws IOException {
        try (AnsweringCamera camera = camera(Map.of(
                        "/id", "x", "/list", "00=\n01=Gate\n3=Yard\n 3=Again\n77=\nx=", "/set", "ok", "/go", "ok"));
                DeviceRig rig = new DeviceRig(
                        driver(
                                "{\"request\": \"/id\"}",
                                """
                                "ptz": {"presets": {"last": 9, "go": "/go?{preset}", "save": "/set?{preset}",
                                  "list": {"request": "/list", "find": "^\\\\s*(\\\\w+)=(.*)$"}}}"""),
                        camera.address())) {
            rig.connect();
            Presets presets = rig.capability(1, Presets.class);
            assertEquals(List.of(new Preset("1", "Gate"), new Preset("3", "Yard")), presets.list());
            presets.go("1");
            assertEquals("2", presets.save("new"));
            assertEquals(1, count(camera, "/go?1"));
            assertEquals(1, count(camera, "/set?2"));
            assertThrows(CameraException.class, () -> presets.go("77"));
        }
    }

    @Test
    void aRefusalWithStatus200IsAFailure() throws IOException {
        try (AnsweringCamera camera = camera(Map.of("/id", "<r>0</r>", "/open", "<r>-3</r>"));
                DeviceRig rig = new DeviceRig(
                        driver(
                                "{\"request\": \"/id\"}",
                                """
                                "refusal": "<r>(-[1-9])</r>",
                                "operations": [{"name": "door.open", "request": "/open", "description": "Opens.", "changes": true}]"""),
                        camera.address())) {
            rig.connect();
            CameraException failure = assertThrows(CameraException.class, () -> rig.capability(0, Operations.class)
                    .invoke("door.open", Map.of()));
            assertEquals(Kind.PROTOCOL, failure.kind());
            assertTrue(failure.reason().contains("'-3'"), failure::reason);
        }
    }

    @Test
    void aProofMayBePostedWithABody() throws IOException {
        try (AnsweringCamera camera = new AnsweringCamera(request ->
                        request.method().equals("POST") && request.body().equals("{\"ask\":\"who\"}")
                                ? Optional.of(AnsweringCamera.text("I am odd"))
                                : Optional.empty());
                DeviceRig rig = new DeviceRig(
                        driver(
                                """
                                {"request": {"path": "/rpc", "method": "POST", "type": "application/json", "body": "{\\"ask\\":\\"who\\"}"},
                                 "expect": "odd"}""",
                                "\"channels\": 1"),
                        camera.address())) {
            rig.connect();
            rig.session().check();
            assertEquals(2, camera.requests().size());
        }
    }

    private static final String LINES =
            """
            "events": {"request": "/events", "each": "line", "rules": [{"find": "ring", "event": "doorbell"}]}""";

    /** The head of an answer without an end, and what has come of it. */
    private static byte[] begun(String type, String text) {
        return ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anyTextIsEvents() throws IOException {
        for (String type : List.of("text/plain", "text/event-stream", "application/x-ndjson")) {
            for (String text : List.of("", "ring\n", "{\"is\":\"ring\"}\n\n", "-ring\r\nand so on\r\n")) {
                try (AnsweringCamera camera = new AnsweringCamera(request -> Optional.of(
                                request.target().equals("/id") ? AnsweringCamera.text("x") : begun(type, text)));
                        DeviceRig rig = new DeviceRig(driver("{\"request\": \"/id\"}", LINES), camera.address())) {
                    rig.connect();
                    CollectedEvents events = new CollectedEvents();
                    rig.capability(0, EventSource.class).listen(events);
                    events.awaitEnd(PATIENCE);
                    assertEquals(text.isEmpty() ? 0 : 1, events.reports().size(), type + " " + text);
                }
            }
        }
    }

    @Test
    void aDeviceMayBeSilentBeforeItsFirstEvent() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                DeviceRig rig = new DeviceRig(
                        driver("{\"request\": \"/id\"}", LINES), "http://127.0.0.1:" + server.getLocalPort())) {
            List<Socket> open = new CopyOnWriteArrayList<>();
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> {
                for (byte[] answer : List.of(AnsweringCamera.text("x"), begun("text/plain", ""))) {
                    try {
                        Socket socket = server.accept();
                        open.add(socket);
                        socket.getInputStream().read(new byte[4096]);
                        socket.getOutputStream().write(answer);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
            rig.connect();
            CollectedEvents events = new CollectedEvents();
            rig.capability(0, EventSource.class).listen(events);
            answered.join();
            open.get(1).getOutputStream().write("ring\n".getBytes(StandardCharsets.UTF_8));
            assertTrue(Await.until(() -> events.reports().size() == 1, PATIENCE));
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void aPageIsNoEvents() throws IOException {
        try (AnsweringCamera camera = new AnsweringCamera(request -> Optional.of(
                        request.target().equals("/id")
                                ? AnsweringCamera.text("x")
                                : begun("text/html", "<p>ring</p>\n")));
                DeviceRig rig = new DeviceRig(driver("{\"request\": \"/id\"}", LINES), camera.address())) {
            rig.connect();
            EventSource source = rig.capability(0, EventSource.class);
            CameraException failure = assertThrows(CameraException.class, () -> source.listen(new CollectedEvents()));
            assertEquals(Kind.PROTOCOL, failure.kind());
        }
    }

    @Test
    void aLoginInTheQueryIsInNoFailure() throws IOException {
        try (AnsweringCamera camera =
                        new AnsweringCamera(request -> request.target().startsWith("/id?u=admin&p=t3st%26Pass")
                                ? Optional.of(AnsweringCamera.text("x"))
                                : request.target().startsWith("/bad")
                                        ? Optional.of(AnsweringCamera.status("400 Bad"))
                                        : Optional.of(AnsweringCamera.HANG_UP));
                DeviceRig rig = new DeviceRig(
                        driver(
                                "{\"request\": \"/id\"}",
                                """
                                "login": {"user": "u", "password": "p"},
                                "operations": [
                                  {"name": "a.bad", "request": "/bad", "description": "Bad.", "changes": true},
                                  {"name": "a.gone", "request": "/gone", "description": "Gone.", "changes": true}]"""),
                        camera.address())) {
            rig.connect();
            for (String name : Set.of("a.bad", "a.gone")) {
                CameraException failure = assertThrows(CameraException.class, () -> rig.capability(0, Operations.class)
                        .invoke(name, Map.of()));
                for (Throwable each = failure; each != null; each = each.getCause()) {
                    assertFalse(each.toString().contains("t3st"), each::toString);
                }
            }
            assertFalse(rig.session().toString().contains("t3st"));
        }
    }

    @Test
    void aSecretSettingIsNotShown() throws IOException {
        try (AnsweringCamera camera = camera(Map.of("/id", "x", "/wifi", "psk=hush\n", "/set", "ok"));
                DeviceRig rig = new DeviceRig(
                        driver(
                                "{\"request\": \"/id\"}",
                                """
                                "parameters": [{"key": "psk", "type": "text", "secret": true, "description": "The key.",
                                  "read": "/wifi", "find": "psk=(.*)", "write": "/set?psk={value}"}]"""),
                        camera.address())) {
            rig.connect();
            Settings settings = rig.capability(0, Settings.class);
            assertEquals(Map.of("psk", Value.of("******")), settings.read(List.of("psk")));
            settings.write(Map.of("psk", Value.of("n&w")));
            assertEquals(1, count(camera, "/set?psk=n%26w"));
        }
    }

    @Test
    void aSignThatTakesForEverIsNoSign() {
        try (HttpTransports transport = HttpTransports.create()) {
            DriverFactory odd = driver(
                            "{\"request\": \"/id\"}, \"signs\": [{\"fact\": \"http.title\", \"find\": \"(a*)*b\", \"bid\": 50}]",
                            "\"channels\": 1")
                    .apply(transport);
            DeviceAddress address = DeviceAddress.parse("http://192.0.2.1");
            assertEquals(0, odd.match(new Evidence(address, Map.of("http.title", "a".repeat(5_000)))));
            assertEquals(50, odd.match(new Evidence(address, Map.of("http.title", "aab"))));
        }
    }

    @Test
    void whatADeviceSaysOfItselfIsALine() throws IOException {
        try (AnsweringCamera camera =
                        camera(Map.of("/id", "model=A\u001b[2J\nB" + "b".repeat(90_000), "/list", "1=G\u001b]0;x\n"));
                DeviceRig rig = new DeviceRig(
                        driver(
                                """
                                {"request": "/id"}, "model": {"find": "(?s)model=(.*)"}""",
                                """
                                "ptz": {"presets": {"last": 9, "go": "/go?{preset}", "list": {"request": "/list", "find": "(\\\\d)=(.*)"}}}"""),
                        camera.address())) {
            String model = rig.connect().info().model();
            assertEquals("A [2J B", model.substring(0, 7));
            assertEquals(200, model.length());
            assertEquals(
                    List.of(new Preset("1", "G ]0;x")),
                    rig.capability(1, Presets.class).list());
        }
    }

    @Test
    void anAddressMayBeginWithTwoSlashes() throws IOException {
        try (AnsweringCamera camera = camera(Map.of("/id", "x"));
                DeviceRig rig = new DeviceRig(
                        driver(
                                "{\"request\": \"/id\"}",
                                "\"streams\": [{\"name\": \"main\", \"rtsp\": \"//live.264\"}]"),
                        camera.address())) {
            rig.connect();
            assertEquals(
                    "rtsp://127.0.0.1:554//live.264",
                    rig.capability(0, Operations.class)
                            .invoke("video.stream1.rtsp", Map.of())
                            .document()
                            .toString());
        }
    }

    @Test
    void aPathWithTwoSlashesGoesToTheDevice() throws IOException {
        try (AnsweringCamera camera = camera(Map.of("//other.example/id", "x"));
                DeviceRig rig = new DeviceRig(
                        driver("{\"request\": \"//other.example/id\"}", "\"channels\": 1"), camera.address())) {
            rig.connect();
            assertEquals(1, count(camera, "//other.example/id"));
        }
    }
}
