package org.lensbridge.simulator.arecont;

import static org.junit.jupiter.api.Assertions.*;

import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.simulator.ArecontCamera;
import org.lensbridge.simulator.ArecontModel;

class HostileRequestTest {
    private static final int ROUNDS = 1500;
    private static final List<String> PATHS = List.of(
            "get",
            "set",
            "get2",
            "set4",
            "get99",
            "getreg",
            "setreg",
            "image",
            "image1",
            "mjpeg",
            "h264",
            "h264stream",
            "img.jpg",
            "g711");
    private static final List<String> NAMES = List.of(
            "brightness",
            "model",
            "params",
            "focus",
            "zoom",
            "focuswindow",
            "pmaskblock",
            "pmaskleft",
            "scaling_size",
            "sd_playbackstamp",
            "mdtotalzones",
            "netopt",
            "channelenable",
            "imgwidth",
            "page",
            "reg",
            "val",
            "res",
            "x0",
            "x1",
            "y1",
            "quality",
            "ssn",
            "fps",
            "iframe",
            "channel",
            "sd",
            "qp",
            "ver",
            "keyframe",
            "exp_ref_channel");
    private static final List<String> VALUES = List.of(
            "on",
            "off",
            "full",
            "half",
            "save",
            "factory",
            "0",
            "1",
            "-1",
            "32",
            "99999999999",
            "1,2",
            "1,2,3,4",
            ",",
            ";",
            "&",
            "=",
            "",
            "scaled",
            "download",
            "1280,720",
            "status",
            "2147483648",
            "\u0000",
            "\ud83d\ude00",
            "+5");

    @ParameterizedTest
    @EnumSource
    void hasAnAnswerToEverything(ArecontModel model) throws Exception {
        Random random = new Random(20260411);
        HttpClient client = HttpClient.newHttpClient();
        try (ArecontCamera camera = ArecontCamera.builder()
                .model(model)
                .pictureSize(128, 128)
                .framesPerSecond(60)
                .recorded(Duration.ofSeconds(1))
                .start()) {
            for (int round = 0; round < ROUNDS; round++) {
                StringBuilder request = new StringBuilder("/" + any(random, PATHS) + "?");
                for (int count = random.nextInt(5); count >= 0; count--) {
                    String value = URLEncoder.encode(any(random, VALUES), StandardCharsets.UTF_8);
                    request.append(any(random, NAMES))
                            .append('=')
                            .append(value)
                            .append(random.nextBoolean() ? '&' : ';');
                }
                URI address = camera.address().resolve(request.toString());
                HttpRequest asked = HttpRequest.newBuilder(address).build();
                HttpResponse<InputStream> reply = client.send(asked, HttpResponse.BodyHandlers.ofInputStream());
                reply.body().close();
                assertTrue(
                        reply.statusCode() < 500 || reply.statusCode() == 503, reply.statusCode() + " to " + request);
            }
            HttpRequest last =
                    HttpRequest.newBuilder(camera.address().resolve("/image")).build();
            assertEquals(
                    200,
                    client.send(last, HttpResponse.BodyHandlers.discarding()).statusCode());
        }
    }

    private static String any(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
