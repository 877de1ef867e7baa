package org.lensbridge.web.internal.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.lensbridge.web.internal.failure.Failure;
import org.lensbridge.web.internal.failure.Refusal;

/** Reads the JSON object in a request's body, bounded in bytes and depth. Messages repeat nothing of it. */
final class JsonBody {
    private static final int DEPTH = 16;

    private final int mostBytes;

    JsonBody(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The object; an empty body is an empty object. */
    JsonObject read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > mostBytes) {
            throw tooLarge();
        }
        byte[] bytes;
        try (InputStream in = request.getInputStream()) {
            bytes = in.readNBytes(mostBytes + 1);
        }
        if (bytes.length > mostBytes) {
            throw tooLarge();
        }
        return parse(bytes);
    }

    static JsonObject parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return new JsonObject();
        }
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEPTH);
        try {
            JsonElement body = JsonParser.parseReader(reader);
            if (body.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
                return body.getAsJsonObject();
            }
        } catch (JsonParseException | IllegalStateException | IOException expected) {
            // Their messages quote what came, which may be a password.
        }
        throw Refusal.invalid("The body must be one JSON object, not nested deeper than " + DEPTH + " levels.");
    }

    private Refusal tooLarge() {
        return new Refusal(Failure.of(413, "TOO_LARGE", "The body may have at most " + mostBytes + " bytes."));
    }
}
