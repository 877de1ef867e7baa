package org.lensbridge.simulator.generic;

import static org.junit.jupiter.api.Assertions.*;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.simulator.GenericCamera;
import org.lensbridge.simulator.GenericModel;

class HostileRequestTest {
    private static final int ROUNDS = 1500;
    private static final List<String> PATHS = List.of(
            "admin/param.cgi",
            "admin/pwdgrp.cgi",
            "admin/snapshot.cgi",
            "admin/storagemanagement.cgi",
            "admin/date.cgi",
            "admin/eventdata.cgi",
            "com/ptz.cgi",
            "com/ptzconfig.cgi",
            "io/input.cgi",
            "io/output.cgi");
    private static final List<String> NAMES = List.of(
            "action",
            "group",
            "user",
            "pwd",
            "sgrp",
            "path",
            "filename",
            "year",
            "timezone",
            "check",
            "pan",
            "zoomsteps",
            "continuouspantiltmove",
            "center",
            "imagewidth",
            "imageheight",
            "stream",
            "query",
            "info",
            "setserverpresetname",
            "setserverautopan",
            "setservercruise",
            "gotoserversequenceno",
            "GuardTour.G1.Tour.T1.WaitTime",
            "GuardTour.G1.Tour.T.PresetNbr",
            "Framerate.H264");
    private static final List<String> VALUES = List.of(
            "list",
            "get",
            "set",
            "add",
            "update",
            "remove",
            "download",
            "1",
            "-1",
            "99999999999",
            "1,start",
            "1,2",
            ",",
            ":",
            "::",
            "1:/",
            "GuardTour",
            "GuardTour.G1.Tour",
            "GuardTour.G1",
            "Motion,IO,T0",
            "h264",
            "position",
            "",
            ".",
            "root",
            "GMT",
            "GMT+99",
            "\u0000",
            "\ud83d\ude00",
            "a=b",
            "640",
            "1.5");

    @ParameterizedTest
    @EnumSource
    void hasAnAnswerToEverything(GenericModel model) throws Exception {
        Random random = new Random(20260302);
        HttpClient client = HttpClient.newHttpClient();
        try (GenericCamera camera = GenericCamera.builder().model(model).start()) {
            for (int round = 0; round < ROUNDS; round++) {
                StringBuilder request = new StringBuilder("/cgi-bin/" + any(random, PATHS) + "?");
                for (int count = random.nextInt(5); count >= 0; count--) {
                    String value = URLEncoder.encode(any(random, VALUES), StandardCharsets.UTF_8);
                    request.append(any(random, NAMES)).append('=').append(value).append('&');
                }
                URI address = camera.address().resolve(request.toString());
                HttpResponse<Void> reply =
                        client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
                assertTrue(reply.statusCode() < 500, reply.statusCode() + " to " + request);
            }
        }
    }

    private static String any(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
