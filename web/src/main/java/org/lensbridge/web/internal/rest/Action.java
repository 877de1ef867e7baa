package org.lensbridge.web.internal.rest;

import com.google.gson.JsonElement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * What a route does. Called on a thread of the server, which it must not block; throws
 * {@link org.lensbridge.web.internal.failure.Refusal} and the exceptions of the API.
 */
@FunctionalInterface
public interface Action {
    /** Does it; the answer is {@link com.google.gson.JsonNull} where there is nothing to say. */
    CompletionStage<JsonElement> run(Call call);

    /** An action that has its answer at once. */
    static Action now(Function<Call, JsonElement> work) {
        return call -> CompletableFuture.completedFuture(work.apply(call));
    }
}
