package org.lensbridge.driver.support.operation;

import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.transport.http.HttpReply;

/**
 * Decides in which form a row is sent, for devices of which the vendor's document leaves open which form they take: one that finds out
 * keeps what it learnt. Requests with whole answers only; those of uploads and endless answers go as their rows say. Thread-safe.
 */
@FunctionalInterface
public interface Routing {
    /** Every row as it is. */
    Routing DIRECT = (row, arguments, line) -> line.send(row, arguments);

    /** The good answer to a row: sends it, or what stands for it, over {@code line} as often as that is harmless. */
    HttpReply send(Operation row, Map<String, Value> arguments, Line line);

    /** The way to the device. */
    @FunctionalInterface
    interface Line {
        /**
         * Sends one request and returns its good answer.
         *
         * @throws org.lensbridge.api.error.CameraException as requests fail, for a refusal too
         */
        HttpReply send(Operation row, Map<String, Value> arguments);
    }
}
