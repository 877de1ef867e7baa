package org.lensbridge.driver.arecont.capability.media;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.support.operation.Operation;

/**
 * A row with its arguments.
 *
 * @param arguments of the row
 */
record Request(Operation row, Map<String, Value> arguments) {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]\\w*)}");

    Request {
        arguments = Map.copyOf(arguments);
    }

    /** The same with an argument more. */
    Request with(String argument, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(arguments);
        more.put(argument, value);
        return new Request(row, more);
    }

    /** The same with semicolons between what is given, for cameras that do not take ampersands. */
    Request parted() {
        String target = row.target();
        int question = target.indexOf('?');
        if (question < 0) {
            return this;
        }
        String pairs = List.of(target.substring(question + 1).split("&")).stream()
                .filter(this::isGiven)
                .collect(Collectors.joining(";"));
        String parted = target.substring(0, question) + (pairs.isEmpty() ? "" : "?" + pairs);
        Operation changed = new Operation(
                row.name(),
                row.section(),
                row.method(),
                parted,
                row.body(),
                row.arguments().stream()
                        .filter(argument -> parted.contains("{" + argument.name() + "}"))
                        .toList(),
                row.traits(),
                row.channelBase(),
                row.decoding(),
                row.reuse(),
                row.silence(),
                row.description());
        return new Request(changed, arguments);
    }

    private boolean isGiven(String pair) {
        Matcher place = PLACE.matcher(pair);
        return !place.find() || arguments.containsKey(place.group(1));
    }
}
