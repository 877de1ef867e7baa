package org.lensbridge.driver.excelsense.parameter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.operation.SettingOperations;
import org.lensbridge.driver.support.operation.Operation;

/**
 * Values that stand one by one: {@code httpPort=80} is {@code devicePort.httpPort}. Some devices put them into a list with one record. Stateless.
 *
 * @param head what stands before the device's key in that of a row: {@code devicePort.}
 * @param list the list whose first record they may stand in; empty for none
 */
record PlainForm(String head, String list) implements Group.Form {
    /** A pair of a query's template that is filled with an argument. */
    private static final Pattern PAIR = Pattern.compile("([A-Za-z0-9]+)=\\{,?([A-Za-z0-9]+)(?::[^{}]*)?}");

    @Override
    public Map<String, String> read(Value.Fields answer) {
        Map<String, String> texts = new LinkedHashMap<>();
        Lists.records(answer, list).stream().findFirst().ifPresent(record -> take(record, texts));
        take(answer, texts);
        return texts;
    }

    private void take(Value.Fields record, Map<String, String> texts) {
        record.fields().forEach((key, value) -> {
            if (value instanceof Value.Text text) {
                texts.putIfAbsent(head + SettingOperations.documented(key), text.toString());
            }
        });
    }

    @Override
    public Map<String, Value> write(Operation set, Map<String, String> texts) {
        return arguments(set, head, texts);
    }

    /** The arguments that stand behind the device's keys in a request. */
    static Map<String, Value> arguments(Operation set, String head, Map<String, String> texts) {
        Map<String, String> places = new LinkedHashMap<>();
        for (String pair : List.of(set.target().split("[?&]"))) {
            Matcher place = PAIR.matcher(pair);
            if (place.matches()) {
                places.put(place.group(1), place.group(2));
            }
        }
        Map<String, Value> arguments = new LinkedHashMap<>();
        texts.forEach((key, text) -> {
            String argument = key.startsWith(head) ? places.get(key.substring(head.length())) : null;
            if (argument == null) {
                throw new CameraException(
                        Kind.UNSUPPORTED, "Nothing was written. No request of the document changes " + key + ".");
            }
            arguments.put(argument, Value.of(text));
        });
        return arguments;
    }
}
