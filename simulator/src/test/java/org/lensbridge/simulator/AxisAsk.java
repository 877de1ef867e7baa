package org.lensbridge.simulator;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sends an Axis device without login one request. */
final class AxisAsk {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private AxisAsk() {}

    /** The reply to what follows {@code /axis-cgi/}. */
    static HttpResponse<String> get(AxisCamera camera, String request) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(camera.address().resolve("/axis-cgi/" + request))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String text(AxisCamera camera, String request) throws IOException, InterruptedException {
        return get(camera, request).body();
    }

    static byte[] bytes(AxisCamera camera, String request) throws IOException, InterruptedException {
        return CLIENT.send(
                        HttpRequest.newBuilder(camera.address().resolve("/axis-cgi/" + request))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** The reply to a JSON request. */
    static String json(AxisCamera camera, String path, String body) throws IOException, InterruptedException {
        return post(camera, "/axis-cgi/" + path, "application/json", body).body();
    }

    static HttpResponse<String> post(AxisCamera camera, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(camera.address().resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
