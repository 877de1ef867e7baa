package org.lensbridge.driver.excelsense;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

/** A camera whose answers a test writes down, and a session with it; for what no simulator plays. */
public final class ScriptedDevice implements AutoCloseable {
    private static final String INFO =
            "deviceID=77001\r\nproductModel=ToughEye\r\nsoftwareVer=v1.2\r\nmanufacturerName=IPCamera\r\nchannelNum=1\r\n";

    private final Map<String, Function<AnsweringCamera.Request, byte[]>> answers = new ConcurrentHashMap<>();
    private final AnsweringCamera camera = new AnsweringCamera(this::answer);
    private final DeviceRig rig = new DeviceRig(ExcelsenseDriverFactory::new, camera.address());

    /** A camera with one channel that answers nothing else yet. */
    public ScriptedDevice() {
        text("action=get&type=deviceInfo", INFO);
    }

    private Optional<byte[]> answer(AnsweringCamera.Request request) {
        return answers.entrySet().stream()
                .filter(entry -> ("&" + request.target() + "&").contains(entry.getKey() + "&"))
                .findFirst()
                .map(entry -> entry.getValue().apply(request));
    }

    /** What it answers to requests that have this part of a query, up to where a value ends. */
    public ScriptedDevice answers(String part, Function<AnsweringCamera.Request, byte[]> answer) {
        answers.put(part, answer);
        return this;
    }

    /** The same for a text that does not change. */
    public ScriptedDevice text(String part, String text) {
        return answers(part, request -> AnsweringCamera.text(text));
    }

    /** Connects. */
    public DeviceRig connect() {
        rig.connect();
        return rig;
    }

    /** The session, connected or not. */
    public DeviceRig rig() {
        return rig;
    }

    /** What came for a program, behind the login. */
    public List<String> sent(String program) {
        return camera.sent(program).stream()
                .map(target -> target.replaceFirst("userName=[^&]*&password=[^&]*&", ""))
                .toList();
    }

    /** All targets that came, as they stood there. */
    public List<String> targets() {
        return camera.requests().stream().map(AnsweringCamera.Request::target).toList();
    }

    /** An answer in parts, each behind the line that the document's example begins them with, of a length that never comes to its end. */
    public static byte[] parts(Object... typesAndBodies) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < typesAndBodies.length; i += 2) {
            byte[] body = (byte[]) typesAndBodies[i + 1];
            all.writeBytes(("--myboundary\r\nHTTP Code: 200 OK\r\nContent-Type: " + typesAndBodies[i]
                            + " \r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            all.writeBytes(body);
            all.writeBytes(new byte[] {'\r', '\n'});
        }
        return endless(all.toByteArray());
    }

    /** These bytes as the begin of an answer in parts. */
    public static byte[] endless(byte[] body) {
        return AnsweringCamera.answer(
                "200 OK",
                "Pragma: no-cache\r\nContent-Type: multipart/x-mixed-replace; boundary=myboundary",
                body,
                1_000_000_000);
    }

    @Override
    public void close() throws IOException {
        rig.close();
        camera.close();
    }
}
