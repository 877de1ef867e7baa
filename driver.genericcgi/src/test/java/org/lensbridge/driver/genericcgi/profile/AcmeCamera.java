package org.lensbridge.driver.genericcgi.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.driver.genericcgi.profile.form.FormException;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.transport.http.HttpTransport;

/** A camera as the manual's example describes it, with some state. */
final class AcmeCamera implements AutoCloseable {
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9};

    final Map<String, String> held = new ConcurrentHashMap<>(Map.of("brightness", "120", "mirror", "no", "lamp", "0"));
    private final AnsweringCamera server = new AnsweringCamera(this::answer);

    /** The manual's profile as a driver. */
    static Function<HttpTransport, DriverFactory> driver() {
        return transport -> new ProfileDriver(profile(), transport);
    }

    static Profile profile() {
        try {
            String manual = Files.readString(Path.of("../docs/profiles.md"));
            int at = manual.indexOf("```json\n") + 8;
            return ProfileReader.read(manual.substring(at, manual.indexOf("```", at)));
        } catch (IOException | FormException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return server.address();
    }

    /** What came, without the questions of who it is. */
    List<String> sent() {
        return server.requests().stream()
                .map(request -> request.method() + " " + request.target()
                        + (request.body().isEmpty() ? "" : " " + request.body()))
                .filter(line -> !line.contains("/cgi/info") && !line.contains("/cgi/serial"))
                .toList();
    }

    private Optional<byte[]> answer(AnsweringCamera.Request request) {
        String target = request.target();
        String path = target.split("\\?")[0];
        return Optional.ofNullable(
                switch (path) {
                    case "/cgi/info" -> AnsweringCamera.text("maker=Acme\r\nmodel=A-7\r\n");
                    case "/cgi/serial" -> AnsweringCamera.text("No. 00C0FFEE");
                    case "/cgi/jpg" -> AnsweringCamera.answer("200 OK", "Content-Type: image/jpeg", JPEG);
                    case "/cgi/mjpg" -> stream("image/jpeg", JPEG, 3);
                    case "/cgi/events" ->
                        AnsweringCamera.answer(
                                "200 OK",
                                "Content-Type: text/plain",
                                "motion cam=1 state=1\nping\nring\nmotion cam=1 state=0\nmotion cam=9 state=2\n"
                                        .getBytes(StandardCharsets.UTF_8));
                    case "/cgi/get" ->
                        AnsweringCamera.text(
                                "brightness=" + held.get("brightness") + "\nmirror=" + held.get("mirror") + "\n");
                    case "/cgi/set" -> {
                        request.value("brightness").ifPresent(value -> held.put("brightness", value));
                        request.value("mirror").ifPresent(value -> held.put("mirror", value));
                        yield AnsweringCamera.text("done");
                    }
                    case "/cgi/in" -> AnsweringCamera.text("in=1");
                    case "/cgi/out" -> {
                        request.value("v").ifPresent(value -> held.put("lamp", value));
                        yield AnsweringCamera.text("out=" + held.get("lamp"));
                    }
                    case "/cgi/presets" -> AnsweringCamera.text("1=Gate\n3=Yard\n");
                    case "/cgi/move", "/cgi/home", "/cgi/preset", "/cgi/wiper", "/cgi/restart" ->
                        AnsweringCamera.text("done");
                    default -> null;
                });
    }

    private static byte[] stream(String type, byte[] part, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("--b\r\nContent-Type: ")
                    .append(type)
                    .append("\r\nContent-Length: ")
                    .append(part.length)
                    .append("\r\n\r\n")
                    .append(new String(part, StandardCharsets.ISO_8859_1))
                    .append("\r\n");
        }
        return AnsweringCamera.answer(
                "200 OK",
                "Content-Type: multipart/x-mixed-replace; boundary=b",
                text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
