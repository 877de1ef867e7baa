package org.lensbridge.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends an ExcelSense camera requests with a login in the query. */
final class ExcelsenseAsk {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ExcelsenseCamera camera;
    private final String login;

    private ExcelsenseAsk(ExcelsenseCamera camera, String login) {
        this.camera = camera;
        this.login = login;
    }

    static ExcelsenseAsk of(ExcelsenseCamera camera) {
        return new ExcelsenseAsk(camera, "");
    }

    ExcelsenseAsk as(String user, String password) {
        return new ExcelsenseAsk(camera, "userName=" + encoded(user) + "&password=" + encoded(password) + "&");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Where the program and its query are, without the login: {@code param.cgi?action=get&type=NTP}. */
    String target(String request) {
        return "/cgi-bin/" + request.replaceFirst("\\?", "?" + login.replace("$", "\\$"));
    }

    HttpResponse<String> get(String request) throws IOException, InterruptedException {
        return CLIENT.send(request(request), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String request) throws IOException, InterruptedException {
        return CLIENT.send(request(request), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String request) {
        URI address = URI.create(camera.address() + target(request));
        return HttpRequest.newBuilder(address).build();
    }

    String text(String request) throws IOException, InterruptedException {
        return get(request).body();
    }

    /** The lines of {@code param.cgi?action=get&type=}. */
    List<String> read(String type) throws IOException, InterruptedException {
        return List.of(text("param.cgi?action=get&type=" + type).split("\r\n"));
    }

    /** What {@code param.cgi?action=set&type=} answers. */
    String set(String type) throws IOException, InterruptedException {
        return text("param.cgi?action=set&type=" + type);
    }

    /** Whether that reply has this line; false while the camera is away. */
    boolean tells(String type, String line) {
        try {
            return read(type).contains(line);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
