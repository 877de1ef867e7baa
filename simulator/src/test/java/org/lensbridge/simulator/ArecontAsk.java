package org.lensbridge.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Sends an Arecont Vision camera requests, with a Basic login where there is one. */
final class ArecontAsk {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ArecontCamera camera;
    private final String login;

    private ArecontAsk(ArecontCamera camera, String login) {
        this.camera = camera;
        this.login = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    static ArecontAsk of(ArecontCamera camera) {
        return new ArecontAsk(camera, "nobody:");
    }

    ArecontAsk as(String user, String password) {
        return new ArecontAsk(camera, user + ":" + password);
    }

    HttpRequest.Builder request(String request) {
        return HttpRequest.newBuilder(camera.address().resolve("/" + request))
                .header("Authorization", "Basic " + login);
    }

    /** The reply to what follows the first slash. */
    HttpResponse<String> get(String request) throws IOException, InterruptedException {
        return CLIENT.send(request(request).build(), HttpResponse.BodyHandlers.ofString());
    }

    int status(String request) throws IOException, InterruptedException {
        return get(request).statusCode();
    }

    String text(String request) throws IOException, InterruptedException {
        return get(request).body().strip();
    }

    HttpResponse<String> post(String request) throws IOException, InterruptedException {
        HttpRequest post =
                request(request).POST(HttpRequest.BodyPublishers.noBody()).build();
        return CLIENT.send(post, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String request) throws IOException, InterruptedException {
        return CLIENT.send(request(request).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<InputStream> stream(String request) throws IOException, InterruptedException {
        return CLIENT.send(request(request).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Whether it answers at all. */
    boolean answers() {
        try {
            return status("get?model") == 200;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
