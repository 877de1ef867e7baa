package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.driver.Description;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.AnsweringCamera.Request;
import org.lensbridge.driver.testkit.DeviceRig;

/** Cameras of other years and makers' names, which answer the same requests in other shapes. */
class AnswerShapesTest {
    private static final Map<String, String> HELD = Map.of(
            "model", "AV1305DN",
            "mac", "00:1A:07:66:10:02",
            "fwversion", "64118",
            "auxin", "on",
            "auxout", "off",
            "brightness", "-12",
            "maxsensorwidth", "1280",
            "maxsensorheight", "1024");

    /** Answers with what is held in a shape, and otherwise as it answers what it does not know. */
    private static AnsweringCamera camera(Function<String, String> shape, byte[] unknown) {
        return new AnsweringCamera(request -> {
            String name = request.target().replaceFirst("/get\\d?\\?", "").replaceFirst("=.*", "");
            return Optional.of(
                    HELD.containsKey(name)
                            ? shape.apply(name + "=" + HELD.get(name)).getBytes(StandardCharsets.ISO_8859_1)
                            : unknown);
        });
    }

    private static void isWhatItIs(AnsweringCamera camera) {
        try (DeviceRig rig = new DeviceRig(ArecontDriverFactory::new, camera.address())) {
            DeviceInfo info = rig.connect().info();
            assertEquals(
                    List.of("AV1305DN", "64118", "00:1a:07:66:10:02"),
                    List.of(info.model(), info.firmware(), info.mac()));
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            assertEquals(Optional.of(true), contacts.inputs().get(0).active());
            assertTrue(rig.session().capability(1, Imaging.class).isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.0 200 OK\r\n\r\n%s",
                "HTTP/1.0 200 Okay\r\nContent-type: text/html\r\n\r\n%s\r\n\r\n",
                "HTTP/1.1 200 OK\nServer: AV\nContent-Type: text/plain\n\n%s\n",
                "HTTP/1.1 200\r\nConnection: Keep-Alive\r\n\r\n%s\0",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n%s",
                "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n\r\n%s\r\n",
                "HTTP/1.0 200 OK\r\n\r\n%s\r\nOK\r\n",
                "HTTP/1.0 200 OK\r\n\r\nOK\r\n%s\r\n",
                "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>%s</body></html>",
                "HTTP/1.0 200 OK\r\n\r\n<HTML>\r\n<HEAD></HEAD><BODY>\r\n%s<BR>\r\n</BODY></HTML>\r\n"
            })
    void valuesAreRead(String shape) throws IOException {
        try (AnsweringCamera camera =
                camera(pair -> shape.replace("%s", pair), AnsweringCamera.status("404 Not Found"))) {
            isWhatItIs(camera);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%n = %v", "%N=%v", " %n=%v ", "%n=\t%v"})
    void namesAndValuesMayStandApart(String shape) throws IOException {
        try (AnsweringCamera camera = camera(
                pair -> {
                    String[] two = pair.split("=", 2);
                    return "HTTP/1.0 200 OK\r\n\r\n"
                            + shape.replace("%n", two[0])
                                    .replace("%N", two[0].toUpperCase(Locale.ROOT))
                                    .replace("%v", two[1]);
                },
                AnsweringCamera.status("404 Not Found"))) {
            isWhatItIs(camera);
        }
    }

    static List<byte[]> unknowns() {
        return List.of(
                AnsweringCamera.status("400 Bad Request"),
                AnsweringCamera.status("404 Not Found"),
                AnsweringCamera.status("500 Internal Server Error"),
                AnsweringCamera.status("501 Not Implemented"),
                AnsweringCamera.text(""),
                AnsweringCamera.text("unknown parameter\r\n"),
                AnsweringCamera.text("ERROR\r\n"),
                AnsweringCamera.text("Invalid request"),
                AnsweringCamera.answer(
                        "200 OK",
                        "Content-Type: text/html",
                        "<html><title>Arecont Vision Camera</title><body class=a>Home</body></html>"
                                .getBytes(StandardCharsets.US_ASCII)),
                AnsweringCamera.answer("302 Found", "Location: /index.html", new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("unknowns")
    void whatACameraDoesNotKnowIsAbsent(byte[] unknown) throws IOException {
        try (AnsweringCamera camera = camera(pair -> "HTTP/1.0 200 OK\r\n\r\n" + pair, unknown)) {
            isWhatItIs(camera);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WWW-Authenticate: Basic realm=\"Arecont Vision\"",
                "WWW-Authenticate: Basic realm=Arecont Vision",
                "www-authenticate:basic",
                "WWW-Authenticate: BASIC realm=\"AV, \\\"2\\\"\", charset=\"UTF-8\"",
                "WWW-Authenticate: Bearer realm=\"x\", Basic realm=\"Arecont Vision\""
            })
    void loginsAreAskedForInManyWays(String challenge) throws IOException {
        String proof = "Basic "
                + Base64.getEncoder()
                        .encodeToString((DeviceRig.USER + ":" + DeviceRig.PASSWORD).getBytes(StandardCharsets.UTF_8));
        Function<Request, Optional<byte[]>> known = request -> Optional.of(
                request.target().startsWith("/get?model")
                        ? AnsweringCamera.text("model=AV2115")
                        : AnsweringCamera.status("404 Not Found"));
        try (AnsweringCamera camera = new AnsweringCamera(
                        request -> proof.equals(request.headers().get("authorization"))
                                ? known.apply(request)
                                : Optional.of(AnsweringCamera.answer("401 Unauthorized", challenge, new byte[0])));
                DeviceRig rig = new DeviceRig(ArecontDriverFactory::new, camera.address())) {
            Description told = rig.connect();
            assertEquals("AV2115", told.info().model());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.0 200 OK\r\nContent-Type: image/jpeg\r\nETag: Channel1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-type: image/jpg\r\n\r\n",
                "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n",
                "HTTP/1.0 200 OK\r\n\r\n",
                "HTTP/1.0 200 OK\nContent-Type: image/pjpeg\n\n"
            })
    void picturesAreTakenForWhatTheyAre(String head) throws IOException {
        try (AnsweringCamera camera = new AnsweringCamera(request -> Optional.of(
                        request.target().startsWith("/get?model")
                                ? AnsweringCamera.text("model=AV3105")
                                : request.target().startsWith("/image")
                                        ? picture(head)
                                        : AnsweringCamera.status("404 Not Found")));
                DeviceRig rig = new DeviceRig(ArecontDriverFactory::new, camera.address())) {
            rig.connect();
            assertEquals(
                    Streams.JPEG.length,
                    rig.capability(1, Snapshot.class)
                            .take(SnapshotRequest.FRESH)
                            .content()
                            .remaining());
        }
    }

    private static byte[] picture(String head) {
        byte[] begin = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(begin, begin.length + Streams.JPEG.length);
        System.arraycopy(Streams.JPEG, 0, all, begin.length, Streams.JPEG.length);
        return all;
    }
}
