package org.lensbridge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.web.fake.Browser;
import org.lensbridge.web.fake.WebServer;

class PageTest {
    private WebServer server;
    private Browser user;

    @BeforeEach
    void start() throws Exception {
        server = new WebServer();
        user = new Browser(server).loggedIn();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/,text/html",
        "/login.html,text/html",
        "/main.js,text/javascript",
        "/app.css,text/css",
        "/icon.svg,image/svg+xml"
    })
    void servesFilesWithTheirTypes(String path, String type) {
        HttpResponse<String> response = user.get(path);
        assertEquals(200, response.statusCode());
        assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith(type));
    }

    @Test
    void hasEveryFileThatThePagesAndModulesName() {
        Set<String> wanted = new TreeSet<>(Set.of("/", "/login.html"));
        Set<String> seen = new TreeSet<>();
        Pattern reference = Pattern.compile("(?:src=\"|href=\"|from '\\.)(/[a-z]+\\.(?:js|css|svg))");
        while (!seen.containsAll(wanted)) {
            for (String path : Set.copyOf(wanted)) {
                if (seen.add(path)) {
                    HttpResponse<String> response = user.get(path);
                    assertEquals(200, response.statusCode(), path);
                    Matcher names = reference.matcher(response.body());
                    while (names.find()) {
                        wanted.add(names.group(1));
                    }
                }
            }
        }
        assertTrue(seen.size() >= 21, seen.toString());
    }

    @Test
    void letsBrowsersKeepWhatHasNotChanged() {
        HttpResponse<String> first = user.get("/main.js");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = user.with("If-None-Match", tag).get("/main.js");
        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
        assertEquals("no-cache", second.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(
                200, user.with("If-None-Match", "\"other\"").get("/main.js").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"/page/index.html", "/index.html.bak", "/../web/bnd.bnd", "/META-INF/MANIFEST.MF", "/OSGI-INF/"})
    void servesNothingElse(String path) {
        int status = user.get(path).statusCode();
        assertTrue(status == 404 || status == 400, path + " " + status);
    }

    @Test
    void sendsReadersOnToTheMediaServer() {
        HttpResponse<String> response = user.get("/streams/gate/1/mjpeg?fps=5&x=%0d%0a");
        assertEquals(307, response.statusCode());
        assertEquals(
                "http://127.0.0.1:8554/streams/gate/1/mjpeg?fps=5&x=%0d%0a",
                response.headers().firstValue("Location").orElseThrow());
        server.media.unbindAddress(new java.net.InetSocketAddress("127.0.0.1", 8554));
        assertEquals(503, user.get("/snapshots/gate/1.jpg").statusCode());
    }

    @Test
    void writesFiguresForPrometheus() {
        HttpResponse<String> response = user.get("/metrics");
        assertEquals("lensbridge_events_total 7.0\n", response.body());
        assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith("text/plain"));
    }
}
