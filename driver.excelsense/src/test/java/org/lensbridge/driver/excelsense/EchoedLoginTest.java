package org.lensbridge.driver.excelsense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.simulator.ExcelsenseCamera;

/** The login travels in each query: a device that repeats what it was asked tells nobody. */
class EchoedLoginTest {
    private static final String PASSWORD = "q&7=+#% \u00e4u";
    private static final String NEW = "n0&w=Word";
    private static final List<String> ENCODED =
            List.of(PASSWORD, "q%267", "q&7", "%26", NEW, "n0%26w", "n0&w", "=Word");

    private final List<String> said = new ArrayList<>();

    private static DeviceRig rig(Object address) {
        return new DeviceRig(
                ExcelsenseDriverFactory::new,
                address,
                Credentials.login("keeper & son", Secret.of(PASSWORD)),
                Map.of(),
                Duration.ofSeconds(5));
    }

    private void hear(Runnable call) {
        try {
            call.run();
        } catch (CameraException e) {
            for (Throwable each = e; each != null; each = each.getCause()) {
                said.add(each.toString());
            }
        }
    }

    private void askEverything(DeviceRig rig) {
        Operations operations = rig.capability(0, Operations.class);
        for (OperationInfo info : operations.list()) {
            if (info.traits().contains(Trait.READ)) {
                hear(() -> said.addAll(operations.invoke(info.name(), Map.of()).warnings()));
            }
        }
        hear(() -> operations.invoke("sensor.mirror.set", Map.of("vertical", Value.of(1), "horizontal", Value.of(1))));
        hear(() -> operations.invoke(
                "user.modify", Map.of("user", Value.of("kiln"), "newpasswd", Value.of(NEW), "group", Value.of(NEW))));
        hear(() -> rig.capability(0, Users.class).add(new User("kiln", List.of(), "", false), Secret.of(NEW)));
        hear(() -> rig.capability(1, Settings.class).read(List.of("*")));
    }

    private void askAll(DeviceRig rig) {
        Description device = rig.connect();
        said.addAll(device.concerns());
        device.channels().forEach(channel -> said.addAll(channel.absences().values()));
        askEverything(rig);
        said.addAll(rig.context().warnings());
        assertTrue(said.size() > 10, said::toString);
        for (String sentence : said) {
            for (String secret : ENCODED) {
                assertFalse(sentence.contains(secret), () -> secret + " in: " + sentence);
            }
        }
    }

    private static Optional<byte[]> info(AnsweringCamera.Request request) {
        return request.target().contains("type=deviceInfo")
                ? Optional.of(AnsweringCamera.text("deviceID=1\r\nproductModel=ToughEye\r\nchannelNum=1\r\n"))
                : Optional.empty();
    }

    private static byte[] answer(String form, String target) {
        String once = target.contains("again=1") ? "HTTP/1.1 404 %s\r\nContent-Length: 0\r\n\r\n" : form;
        return once.replace("%s", target).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 302 Found\r\nLocation: %s&again=1\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 404 %s\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 500 Oops\r\nContent-Type: text/html\r\n\r\n<html>GET %s failed</html>",
                "HTTP/1.1 400 Bad Request\r\n\r\nbad: %s",
                "HTTP/1.1 200 OK\r\n%s: x\r\n\r\nOK",
                "HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\nOK",
                "HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\nbad",
                "%s\r\n\r\n"
            })
    void headsThatRepeatTheLoginAreNotShown(String form) throws IOException {
        try (AnsweringCamera camera = new AnsweringCamera(
                        request -> info(request).or(() -> Optional.of(answer(form, request.target()))));
                DeviceRig rig = rig(camera.address())) {
            askAll(rig);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Cannot GET %s</body></html>",
                "error: %s",
                "error,return=-999 %s",
                "%s",
                "OK %s",
                "cannot %s",
                "x=%s\r\nBegin %s\r\n",
                "%s=1\r\n"
            })
    void whatADeviceRepeatsIsNotShown(String form) throws IOException {
        try (AnsweringCamera camera =
                        new AnsweringCamera(request -> info(request).or(() -> {
                            String plain = URLDecoder.decode(request.target(), StandardCharsets.UTF_8);
                            String shown = request.target().length() % 2 == 0 ? request.target() : plain;
                            return Optional.of(AnsweringCamera.text(form.replace("%s", shown)));
                        }));
                DeviceRig rig = rig(camera.address())) {
            askAll(rig);
        }
    }

    @Test
    void everyCharacterOfALoginArrives() {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder()
                        .login("keeper & son", PASSWORD)
                        .start();
                DeviceRig rig = rig(camera.address())) {
            assertEquals("ToughEye", rig.connect().info().model());
        }
    }
}
