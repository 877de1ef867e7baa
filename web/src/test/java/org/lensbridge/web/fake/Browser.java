package org.lensbridge.web.fake;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Sends requests as a browser or a program would; follows no redirect. Immutable. */
public final class Browser {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final WebServer server;
    private final List<String> headers;

    public Browser(WebServer server) {
        this(server, List.of());
    }

    private Browser(WebServer server, List<String> headers) {
        this.server = server;
        this.headers = headers;
    }

    public Browser with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Browser(server, more);
    }

    public Browser basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** With the cookie of a login. */
    public Browser loggedIn() {
        return with("Cookie", cookie(login(FakeAccounts.PASSWORD)));
    }

    /** Sends the login form. */
    public HttpResponse<String> login(String password) {
        String form = "user=admin&password=" + java.net.URLEncoder.encode(password, StandardCharsets.UTF_8);
        return with("Content-Type", "application/x-www-form-urlencoded").send("POST", "/login", form);
    }

    /** The name and value of the cookie that an answer sets. */
    public static String cookie(HttpResponse<?> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    /** Posts JSON. */
    public HttpResponse<String> post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, json);
    }

    public HttpResponse<String> send(String method, String path, String body) {
        try {
            return CLIENT.send(request(method, server.uri(path), body), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest request(String method, URI uri, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(20))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return request.build();
    }

    public static JsonObject json(HttpResponse<String> response) {
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }
}
