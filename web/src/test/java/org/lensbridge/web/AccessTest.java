package org.lensbridge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.web.fake.Browser;
import org.lensbridge.web.fake.FakeAccounts;
import org.lensbridge.web.fake.WebServer;

class AccessTest {
    private WebServer server;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        server = new WebServer();
        browser = new Browser(server);
        server.devices.add("gate", "http://192.168.1.20");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/main.js",
                "/app.css?x",
                "/login.html;x=y",
                "/%6cogin.html",
                "/nothing",
                "/login.html/",
                "//api/v1/devices"
            })
    void sendsStrangersToTheLoginPage(String path) {
        HttpResponse<String> response = browser.get(path);
        boolean openFile = path.equals("/app.css?x");
        boolean odd = response.statusCode() == 400;
        assertEquals(openFile ? 200 : odd ? 400 : 303, response.statusCode());
        assertTrue(openFile
                || odd
                || response.headers().firstValue("Location").orElseThrow().startsWith("/login.html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/devices",
                "/api/v1/events/stream",
                "/api/v1/openapi.json",
                "/api/v1/nothing",
                "/streams/gate/1/mjpeg",
                "/snapshots/gate/1.jpg",
                "/metrics"
            })
    void refusesStrangersWhoAskForData(String path) {
        HttpResponse<String> response = browser.get(path);
        assertEquals(401, response.statusCode());
        assertEquals(
                "UNAUTHENTICATED",
                Browser.json(response).getAsJsonObject("error").get("kind").getAsString());
        assertTrue(
                response.headers().firstValue("WWW-Authenticate").orElseThrow().startsWith("Basic"));
        assertTrue(browser.with("Sec-Fetch-Site", "same-origin")
                .get(path)
                .headers()
                .firstValue("WWW-Authenticate")
                .isEmpty());
    }

    @Test
    void givesACookieThatScriptsAndOtherSitesCannotUse() {
        HttpResponse<String> response = browser.login(FakeAccounts.PASSWORD);
        assertEquals(303, response.statusCode());
        assertEquals("/", response.headers().firstValue("Location").orElseThrow());
        String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.startsWith("lensbridge="), cookie);
        assertTrue(cookie.endsWith("; Path=/; HttpOnly; SameSite=Strict"), cookie);
        assertEquals(
                200, browser.with("Cookie", Browser.cookie(response)).get("/").statusCode());
    }

    @Test
    void keepsTheCookieToEncryptedConnectionsWhereItCameByOne() {
        HttpResponse<String> response =
                browser.with("X-Forwarded-Proto", "https").login(FakeAccounts.PASSWORD);
        assertTrue(response.headers().firstValue("Set-Cookie").orElseThrow().endsWith("; SameSite=Strict; Secure"));
    }

    @Test
    void saysThatALoginFailedAndGivesNoCookie() {
        HttpResponse<String> response = browser.login("guess");
        assertEquals(
                "/login.html?failed=1",
                response.headers().firstValue("Location").orElseThrow());
        assertTrue(response.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void takesNoPasswordFromTheUrl() {
        HttpResponse<String> response = browser.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/login?user=admin&password=open+sesame+%26+more", "");
        assertTrue(response.headers().firstValue("Set-Cookie").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "/a%0d%0aX: y\r\n"
            })
    void leadsNowhereElseAfterTheLogin(String next) {
        String form = "user=admin&password=open+sesame+%26+more&next="
                + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8);
        HttpResponse<String> response = browser.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/login", form);
        assertEquals("/", response.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void endsALoginForGood() {
        Browser user = browser.loggedIn();
        assertEquals(200, user.get("/api/v1/session").statusCode());
        HttpResponse<String> response = user.send("POST", "/logout", "");
        assertTrue(response.headers().firstValue("Set-Cookie").orElseThrow().endsWith("; Max-Age=0"));
        assertEquals(401, user.get("/api/v1/session").statusCode());
    }

    @Test
    void takesBasicCredentials() {
        assertEquals(
                200,
                browser.basic("admin", FakeAccounts.PASSWORD)
                        .get("/api/v1/devices")
                        .statusCode());
        assertEquals(401, browser.basic("admin", "guess").get("/api/v1/devices").statusCode());
        assertEquals(
                401,
                browser.with("Authorization", "Basic ###")
                        .get("/api/v1/devices")
                        .statusCode());
        assertEquals(
                401,
                browser.with("Authorization", "Basic bm9jb2xvbg==")
                        .get("/api/v1/devices")
                        .statusCode());
    }

    @Test
    void refusesWhatAnotherSiteSendsInAUsersName() {
        Browser user = browser.loggedIn();
        String own = "http://" + server.uri("/").getAuthority();
        String path = "/api/v1/devices/gate/reconnect";
        assertEquals(403, user.send("POST", path, "").statusCode());
        assertEquals(
                403,
                user.with("Content-Type", "text/plain").send("POST", path, "{}").statusCode());
        Browser deliberate = user.with("X-Lensbridge", "1");
        assertEquals(
                403,
                deliberate
                        .with("Origin", "http://evil.example")
                        .send("POST", path, "")
                        .statusCode());
        assertEquals(
                403, deliberate.with("Origin", "null").send("POST", path, "").statusCode());
        assertEquals(
                403,
                deliberate
                        .with("Sec-Fetch-Site", "cross-site")
                        .send("POST", path, "")
                        .statusCode());
        assertEquals(
                403,
                deliberate
                        .with("Sec-Fetch-Site", "same-site")
                        .send("DELETE", "/api/v1/devices/gate", "")
                        .statusCode());
        assertEquals(
                202,
                deliberate
                        .with("Origin", own)
                        .with("Sec-Fetch-Site", "same-origin")
                        .send("POST", path, "")
                        .statusCode());
        assertEquals(202, user.post(path, "{}").statusCode());
        assertEquals(
                403,
                browser.with("Origin", "http://evil.example")
                        .login(FakeAccounts.PASSWORD)
                        .statusCode());
        assertEquals(
                403,
                user.with("Origin", "http://evil.example")
                        .send("POST", "/logout", "")
                        .statusCode());
        assertEquals(200, user.get("/api/v1/session").statusCode());
    }

    @Test
    void tellsBrowsersWhatPagesMayDo() {
        HttpResponse<String> response = browser.get("/login.html");
        String policy = response.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("img-src 'self' http://127.0.0.1:8554;"), policy);
        assertTrue(policy.contains("connect-src 'self' ws://127.0.0.1:8554;"), policy);
        assertTrue(policy.contains("media-src blob:;"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals(
                "nosniff",
                response.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals(
                "no-store",
                browser.loggedIn()
                        .get("/api/v1/devices")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow());
    }

    @Test
    void guardsTheWebConsoleWithTheSameLogin() {
        String path = "/system/console/bundles";
        assertEquals(401, browser.get(path).statusCode());
        assertEquals(
                "/login.html?next=%2Fsystem%2Fconsole",
                browser.with("Accept", "text/html")
                        .get(path)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow());
        assertEquals("console of admin", browser.loggedIn().get(path).body());
        assertEquals(
                "console of admin",
                browser.basic("admin", FakeAccounts.PASSWORD).get(path).body());
        assertEquals(401, browser.basic("admin", "admin").get(path).statusCode());
        assertEquals(
                403,
                browser.loggedIn()
                        .with("Origin", "http://evil.example")
                        .send("POST", path, "")
                        .statusCode());
    }
}
