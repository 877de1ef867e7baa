package org.lensbridge.web.internal.rest;

import com.google.gson.JsonElement;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lensbridge.web.internal.failure.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An answer that comes when a camera has answered. Writes once: the value, the failure, or that it takes too long. Thread-safe. */
final class LaterAnswer implements AsyncListener {
    private static final Logger LOG = LoggerFactory.getLogger(LaterAnswer.class);

    /** Writes a value; runs on a thread of the server. */
    interface Writer {
        void write(JsonElement value) throws IOException;
    }

    private interface Writing {
        void run() throws IOException;
    }

    private final AsyncContext async;
    private final HttpServletResponse response;
    private final AtomicBoolean answered = new AtomicBoolean();

    private LaterAnswer(AsyncContext async, HttpServletResponse response) {
        this.async = async;
        this.response = response;
    }

    static LaterAnswer start(HttpServletRequest request, HttpServletResponse response, Duration patience) {
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(patience.toMillis());
        LaterAnswer later = new LaterAnswer(async, response);
        async.addListener(later);
        return later;
    }

    /** Answers when the stage completes. Its thread only hands on: the client may be slow to read. */
    void when(CompletableFuture<JsonElement> stage, Writer writer) {
        stage.whenComplete((value, thrown) -> {
            if (answered.compareAndSet(false, true)) {
                onServerThread(() -> {
                    if (thrown == null) {
                        writer.write(value);
                    } else {
                        Failure.from(thrown).writeTo(response);
                    }
                });
            }
        });
    }

    private void onServerThread(Writing writing) {
        try {
            async.start(() -> finish(writing));
        } catch (RuntimeException stopped) {
            LOG.debug("An answer came when its request was already over", stopped);
        }
    }

    private void finish(Writing writing) {
        try {
            writing.run();
        } catch (IOException gone) {
            LOG.debug("The client left before its answer came", gone);
        } finally {
            async.complete();
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        if (answered.compareAndSet(false, true)) {
            finish(() -> Failure.of(
                            504,
                            "TIMEOUT",
                            "There is no answer yet, and whether it still takes effect is unknown. Look at the"
                                    + " device's state and try again.")
                    .writeTo(response));
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        answered.set(true);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        answered.set(true);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
