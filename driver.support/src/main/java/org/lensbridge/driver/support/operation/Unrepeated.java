package org.lensbridge.driver.support.operation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;

/** Takes out of a device's words what a request with a secret gave it: some repeat the request when they refuse it. Stateless. */
final class Unrepeated {
    private static final String MASK = "***";
    /** Shorter texts are parts of words, too. */
    private static final int DISTINCT = 4;

    private Unrepeated() {}

    /** The result of a request; the texts that a secret one was sent with are not in its failure. */
    static <T> T of(Operation operation, Map<String, Value> arguments, Supplier<T> work) {
        try {
            return work.get();
        } catch (CameraException e) {
            String reason = operation.is(Trait.SECRET) ? masked(e.reason(), arguments) : e.reason();
            if (reason.equals(e.reason())) {
                throw e;
            }
            CameraException discreet = new CameraException(e.kind(), reason);
            Optional<Duration> later = e.retryAfter();
            throw later.map(discreet::after).orElse(discreet);
        }
    }

    private static String masked(String reason, Map<String, Value> arguments) {
        String text = reason;
        for (Value value : arguments.values()) {
            if (value instanceof Value.Items) {
                continue;
            }
            text = without(without(text, value.toString()), Template.encode(value.toString(), ""));
        }
        return text;
    }

    private static String without(String text, String given) {
        if (given.isEmpty()) {
            return text;
        }
        String exact = Pattern.quote(given);
        String found = given.length() < DISTINCT ? "(?<![A-Za-z0-9])" + exact + "(?![A-Za-z0-9])" : exact;
        return text.replaceAll(found, Matcher.quoteReplacement(MASK));
    }
}
