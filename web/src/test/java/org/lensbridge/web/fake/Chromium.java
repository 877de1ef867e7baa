package org.lensbridge.web.fake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A headless Chromium with one page, driven by the DevTools protocol. */
public final class Chromium implements AutoCloseable, WebSocket.Listener {
    private static final Path BINARY = Path.of("/usr/bin/chromium");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> calls = new ConcurrentHashMap<>();
    private final StringBuilder text = new StringBuilder();

    private Chromium(Path profile) throws Exception {
        process = new ProcessBuilder(List.of(
                        BINARY.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--window-size=1280,1600",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path portFile = profile.resolve("DevToolsActivePort");
        until(() -> Files.exists(portFile) && lines(portFile).size() > 1, "Chromium starts");
        HttpClient client = HttpClient.newHttpClient();
        URI list = URI.create("http://127.0.0.1:" + lines(portFile).get(0) + "/json/list");
        String targets = client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                .body();
        String page = JsonParser.parseString(targets).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(target -> target.get("type").getAsString().equals("page"))
                .map(target -> target.get("webSocketDebuggerUrl").getAsString())
                .findFirst()
                .orElseThrow();
        socket = client.newWebSocketBuilder().buildAsync(URI.create(page), this).get(20, TimeUnit.SECONDS);
    }

    /** Starts it with an empty profile. Where there is none the tests are skipped, unless tools are required. */
    public static Chromium startOrSkip() throws Exception {
        boolean required = !System.getProperty("require.tools", "not-set").equals("not-set");
        assumeTrue(required || Files.isExecutable(BINARY), "Chromium is not installed");
        return new Chromium(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "chromium"));
    }

    public void open(URI uri) {
        JsonObject target = new JsonObject();
        target.addProperty("url", uri.toString());
        call("Page.navigate", target);
    }

    /** The value of an expression in the page. */
    public JsonElement evaluate(String expression) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("expression", expression);
        parameters.addProperty("returnByValue", true);
        JsonObject answer = call("Runtime.evaluate", parameters);
        if (!answer.has("result")) {
            throw new IllegalStateException("Chromium did not evaluate " + expression + ": " + answer.get("error"));
        }
        JsonObject result = answer.getAsJsonObject("result").getAsJsonObject("result");
        return result.has("value") ? result.get("value") : JsonNull.INSTANCE;
    }

    /** Waits until the expression is true. */
    public void await(String expression) {
        until(
                () -> {
                    try {
                        JsonElement value = evaluate("Boolean(" + expression + ")");
                        return value.isJsonPrimitive() && value.getAsBoolean();
                    } catch (IllegalStateException e) {
                        return false; // the page is being left: asked in that moment, Chromium answers with an error
                    }
                },
                expression);
    }

    /** Presses or releases the mouse in the middle of an element. */
    public void mouse(String type, String selector) {
        JsonObject place = JsonParser.parseString(evaluate("(() => { const e = document.querySelector('" + selector
                                + "'); e.scrollIntoView({block: 'center'}); const b = e.getBoundingClientRect();"
                                + " return JSON.stringify({x: b.x + b.width / 2, y: b.y + b.height / 2}); })()")
                        .getAsString())
                .getAsJsonObject();
        place.addProperty("type", type);
        place.addProperty("button", "left");
        place.addProperty("buttons", type.equals("mousePressed") ? 1 : 0);
        place.addProperty("clickCount", 1);
        call("Input.dispatchMouseEvent", place);
    }

    /** Presses and releases a key that writes nothing, such as Escape, whose number is 27. */
    public void key(String key, int number) {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            JsonObject press = new JsonObject();
            press.addProperty("type", type);
            press.addProperty("key", key);
            press.addProperty("code", key);
            press.addProperty("windowsVirtualKeyCode", number);
            call("Input.dispatchKeyEvent", press);
        }
    }

    /** Gives the page this size. */
    public void resize(int width, int height) {
        JsonObject size = new JsonObject();
        size.addProperty("width", width);
        size.addProperty("height", height);
        size.addProperty("deviceScaleFactor", 1);
        size.addProperty("mobile", false);
        call("Emulation.setDeviceMetricsOverride", size);
    }

    /** Logs in at the page that the server shows first, and waits for the dashboard. */
    public void logIn(WebServer server) {
        open(server.uri("/"));
        await("document.querySelector('[data-role=login-form]')");
        evaluate("document.querySelector('[name=user]').value = 'admin';"
                + "document.querySelector('[name=password]').value = '" + FakeAccounts.PASSWORD + "';"
                + "document.querySelector('[data-role=login]').click()");
        await("document.querySelector('[data-role=connection]')?.dataset.state === 'live'");
    }

    /** Waits for a condition outside of the page. */
    public static void until(BooleanSupplier condition, String what) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("It did not happen: " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private JsonObject call(String method, JsonObject parameters) {
        int id = numbers.incrementAndGet();
        JsonObject message = new JsonObject();
        message.addProperty("id", id);
        message.addProperty("method", method);
        message.add("params", parameters);
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        calls.put(id, answer);
        socket.sendText(message.toString(), true).join();
        return answer.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
            text.setLength(0);
            if (message.has("id")) {
                calls.remove(message.get("id").getAsInt()).complete(message);
            }
        }
        from.request(1);
        return null;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly().onExit().orTimeout(20, TimeUnit.SECONDS).join();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    }
}
