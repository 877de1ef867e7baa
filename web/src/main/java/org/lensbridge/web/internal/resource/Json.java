package org.lensbridge.web.internal.resource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Base64;
import java.util.Collection;
import java.util.function.Function;
import org.lensbridge.api.data.Value;
import org.lensbridge.web.internal.rest.Call;

/** JSON forms that several resources share. */
final class Json {
    private Json() {}

    /** An object with one list, so that more can stand beside it later. */
    static <T> JsonObject list(String name, Collection<T> items, Function<T, ? extends JsonElement> form) {
        JsonObject object = new JsonObject();
        object.add(name, array(items, form));
        return object;
    }

    static <T> JsonArray array(Collection<T> items, Function<T, ? extends JsonElement> form) {
        JsonArray array = new JsonArray(items.size());
        items.forEach(item -> array.add(form.apply(item)));
        return array;
    }

    static JsonArray texts(Collection<String> texts) {
        return array(texts, JsonPrimitive::new);
    }

    static JsonObject session(Call call) {
        JsonObject object = new JsonObject();
        object.addProperty("user", call.user());
        return object;
    }

    /** A figure; JSON knows neither infinity nor NaN, which become null. */
    static JsonElement figure(double figure) {
        return Double.isFinite(figure) ? new JsonPrimitive(figure) : JsonNull.INSTANCE;
    }

    /** Bytes become Base64. */
    static JsonElement value(Value value) {
        if (value instanceof Value.Fields record) {
            JsonObject object = new JsonObject();
            record.fields().forEach((name, field) -> object.add(name, value(field)));
            return object;
        }
        if (value instanceof Value.Items list) {
            return array(list.items(), Json::value);
        }
        if (value instanceof Value.Numeric number) {
            return new JsonPrimitive(number.number());
        }
        if (value instanceof Value.Flag flag) {
            return new JsonPrimitive(flag.on());
        }
        if (value instanceof Value.Bytes bytes) {
            return new JsonPrimitive(Base64.getEncoder().encodeToString(bytes.content()));
        }
        return value instanceof Value.Text text ? new JsonPrimitive(text.text()) : JsonNull.INSTANCE;
    }
}
