package org.lensbridge.driver.arecont.configuration;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lensbridge.driver.arecont.operation.ConfigurationOperations;
import org.lensbridge.driver.support.operation.Operation;

/**
 * What one camera has shown of how it takes changes. The document writes {@code POST /set} and, for sensors, {@code POST /get{channel}}; cameras take
 * {@code GET}, and {@code /set{channel}}. Thread-safe.
 */
final class Learnt {
    private static final int MOST_NAMES = 400;
    private static final String READS = "/get{channel}?";
    private static final String CHANGES = "/set{channel}?";

    private volatile String method = "";
    private volatile String path = "";
    /** Which form is sent for parameters that can prove nothing, so that not each change tries them all. */
    private final Map<String, String> unproved = new ConcurrentHashMap<>();

    /** The forms in which a row can be sent, the documented one first: one alone once that is known. */
    List<Operation> forms(Operation row, String parameter) {
        List<Operation> open = candidates(row).stream()
                .filter(form -> method.isEmpty() || form.method().equals(method))
                .filter(form ->
                        path.isEmpty() || !isSensor(row) || form.target().startsWith(path))
                .toList();
        List<Operation> forms = open.isEmpty() ? List.of(row) : open;
        String chosen = unproved.get(parameter);
        return forms.stream()
                .filter(form -> name(form).equals(chosen))
                .findFirst()
                .map(List::of)
                .orElse(forms);
    }

    private static String name(Operation form) {
        return form.method() + " " + form.target().split("\\?", 2)[0];
    }

    private static List<Operation> candidates(Operation row) {
        if (!isSensor(row)) {
            return List.of(row, row.sending("GET", Operation.Body.NONE));
        }
        Operation other = at(row, row.target().replace(READS, CHANGES));
        return List.of(row, other, other.sending("GET", Operation.Body.NONE));
    }

    private static boolean isSensor(Operation row) {
        return row.name().equals(ConfigurationOperations.SET_SENSOR.name());
    }

    /** Whether the path of a form says that it changes something. */
    static boolean isForChanges(Operation form) {
        return form.target().startsWith(CHANGES);
    }

    /** The camera has taken a change in this form. */
    void proved(Operation form) {
        method = form.method();
        if (isSensor(form)) {
            path = form.target().startsWith(READS) ? READS : CHANGES;
        }
    }

    /** No form can prove itself for a parameter: this one is used for it from now on. */
    void settleFor(String parameter, Operation form) {
        if (unproved.size() < MOST_NAMES) {
            unproved.put(parameter, name(form));
        }
    }

    private static Operation at(Operation row, String target) {
        return new Operation(
                row.name(),
                row.section(),
                row.method(),
                target,
                row.body(),
                row.arguments(),
                row.traits(),
                row.channelBase(),
                row.decoding(),
                row.reuse(),
                row.silence(),
                row.description());
    }
}
