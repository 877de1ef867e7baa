package org.lensbridge.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Sends a generic CGI camera requests, with a Basic login where there is one. */
final class GenericAsk {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final GenericCamera camera;
    private final String login;

    private GenericAsk(GenericCamera camera, String login) {
        this.camera = camera;
        this.login = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    static GenericAsk of(GenericCamera camera) {
        return new GenericAsk(camera, "nobody:");
    }

    GenericAsk as(String user, String password) {
        return new GenericAsk(camera, user + ":" + password);
    }

    private HttpRequest.Builder request(String request) {
        URI address = camera.address().resolve("/cgi-bin/" + request);
        return HttpRequest.newBuilder(address).header("Authorization", "Basic " + login);
    }

    /** The reply to what follows {@code /cgi-bin/}. */
    HttpResponse<String> get(String request) throws IOException, InterruptedException {
        return CLIENT.send(request(request).build(), HttpResponse.BodyHandlers.ofString());
    }

    int status(String request) throws IOException, InterruptedException {
        return get(request).statusCode();
    }

    String text(String request) throws IOException, InterruptedException {
        return get(request).body();
    }

    HttpResponse<byte[]> bytes(String request) throws IOException, InterruptedException {
        return CLIENT.send(request(request).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String request, String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest post = request(request)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(post, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a file as a form does. */
    HttpResponse<String> upload(String request, String name, byte[] contents) throws IOException, InterruptedException {
        String head = "--mark\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        String body = head + new String(contents, StandardCharsets.ISO_8859_1) + "\r\n--mark--\r\n";
        return post(request, "multipart/form-data; boundary=mark", body.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Whether it answers at all. */
    boolean answers() {
        try {
            return status("jpg/image.cgi") > 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
