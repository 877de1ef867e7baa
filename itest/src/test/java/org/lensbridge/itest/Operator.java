package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Somebody who uses the product by its console and by REST. */
final class Operator {
    private final Product product;

    Operator(Product product) {
        this.product = product;
    }

    /** Adds a device from the console and waits until it is online; {@code more} are further options of the command. */
    void add(String name, String user, String password, URI address, String... more)
            throws IOException, InterruptedException {
        addAs("ONLINE", name, user, password, address, more);
    }

    /** The same for a device that comes to another state. */
    void addAs(String state, String name, String user, String password, URI address, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("lb:add", "-u", user, "-p", password));
        command.addAll(List.of(more));
        command.addAll(List.of(name, address.toString()));
        says(product.sh(command.toArray(String[]::new)), name + " is added");
        awaitState(name, state);
    }

    /** Waits until a device is in a state. */
    void awaitState(String name, String state) {
        product.await(Duration.ofSeconds(60), () -> listed(name).contains(state), name + " is " + state);
    }

    /** What the list tells about a device, which may come into it a moment after it was added; empty until then. */
    private String listed(String name) {
        for (JsonElement device :
                rest("GET", "/devices", "", 200).getAsJsonObject().getAsJsonArray("devices")) {
            if (device.getAsJsonObject().get("id").getAsString().equals(name)) {
                return device.toString();
            }
        }
        return "";
    }

    /** What REST tells about a device. */
    String device(String name) {
        return rest("GET", "/devices/" + name, "", 200).toString();
    }

    /** Waits until an event of a device arrives whose JSON holds all of the words. */
    void awaitEvent(String name, String... words) {
        product.await(
                Duration.ofSeconds(30),
                () -> {
                    for (JsonElement event : rest("GET", "/events?count=500&device=" + name, "", 200)
                            .getAsJsonObject()
                            .getAsJsonArray("events")) {
                        String text = event.toString();
                        if (Arrays.stream(words).allMatch(text::contains)
                                && event.getAsJsonObject()
                                        .get("device")
                                        .getAsString()
                                        .equals(name)) {
                            return true;
                        }
                    }
                    return false;
                },
                "an event of " + name + " with " + String.join(", ", words));
    }

    /** Sends a request below {@code /api/v1}, and reads the answer, which must have the status. */
    JsonElement rest(String method, String path, String body, int status) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(product.url("/api/v1" + path)))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", product.basic())
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body.isEmpty()
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> reply = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertEquals(reply.body(), status, reply.statusCode());
            return JsonParser.parseString(reply.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    /** That every sentence of the doctor about what a device lacks is finished; returns them. */
    static List<String> absences(String doctor) {
        List<String> sentences = doctor.lines()
                .filter(line -> line.contains("absent: "))
                .map(line -> line.substring(line.indexOf("absent: ") + "absent: ".length()))
                .toList();
        assertFalse(doctor, sentences.isEmpty());
        sentences.forEach(sentence -> assertTrue(sentence, sentence.matches("\\p{Lu}.*\\.")));
        return sentences;
    }

    /** That a text has all of the words, and no stack trace. */
    static void says(String text, String... words) {
        for (String word : words) {
            assertTrue("'" + word + "' is not in: " + text, text.contains(word));
        }
        assertFalse(text, text.contains("\tat "));
    }
}
