package org.lensbridge.driver.excelsense.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Operation;

/**
 * A list of records as a table: {@code motionAlarm.weekDay[1].startTime1} is a value of one record. What no record says is 0 in the table, and a
 * record whose telling fields are 0 is none. Written is the whole list, in place of the one that there is: devices add otherwise. Stateless.
 *
 * @param head what stands before the list's name in keys: {@code motionAlarm.}
 * @param list its name, which is that of the request's argument, too
 * @param index the field by which records are told apart; empty for their order, from 1
 * @param first the first number in brackets
 * @param last the last one; what is beyond is not in the table
 * @param fields the others
 * @param telling those of them that are all 0 where there is no record
 * @param action the argument that is told to replace the list
 */
record ListForm(
        String head,
        String list,
        Optional<String> index,
        int first,
        int last,
        List<String> fields,
        List<String> telling,
        String action)
        implements Group.Form {
    private static final Pattern PLACE = Pattern.compile("\\[(\\d{1,3})]\\.(\\w+)$");
    private static final String NOTHING = "0";

    ListForm {
        fields = List.copyOf(fields);
        telling = List.copyOf(telling);
    }

    @Override
    public Map<String, String> read(Value.Fields answer) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int number = first; number <= last; number++) {
            for (String field : fields) {
                texts.put(key(number, field), NOTHING);
            }
        }
        int place = 0;
        for (Value.Fields record : Lists.records(answer, list)) {
            place++;
            OptionalInt number = number(record, place);
            if (number.isPresent()) {
                fields.forEach(field ->
                        text(record, field).ifPresent(text -> texts.replace(key(number.getAsInt(), field), text)));
            }
        }
        new PlainForm(head, "").read(answer).forEach(texts::putIfAbsent);
        return texts;
    }

    /** The document also writes {@code startTime} for the first of three. */
    private static Optional<String> text(Value.Fields record, String field) {
        String text = Lists.text(record, field);
        return Optional.of(
                        text.isEmpty() && field.endsWith("1")
                                ? Lists.text(record, field.substring(0, field.length() - 1))
                                : text)
                .filter(any -> !any.isEmpty());
    }

    private OptionalInt number(Value.Fields record, int place) {
        String told = index.map(field -> Lists.text(record, field)).orElse(Integer.toString(place));
        return told.matches("\\d{1,3}") ? OptionalInt.of(Integer.parseInt(told)) : OptionalInt.empty();
    }

    private String key(int number, String field) {
        return head + list + "[" + number + "]." + field;
    }

    @Override
    public Map<String, Value> write(Operation set, Map<String, String> texts) {
        Map<String, String> beside = new LinkedHashMap<>();
        Map<Integer, Map<String, String>> table = new TreeMap<>();
        texts.forEach((key, text) -> {
            Matcher place = PLACE.matcher(key);
            if (place.find()) {
                table.computeIfAbsent(Integer.parseInt(place.group(1)), any -> new LinkedHashMap<>())
                        .put(place.group(2), text);
            } else {
                beside.put(key, text);
            }
        });
        Map<String, Value> arguments = new LinkedHashMap<>(PlainForm.arguments(set, head, beside));
        arguments.put(list, Value.of(records(table)));
        arguments.put(action, Value.of("cover"));
        return arguments;
    }

    private List<Value> records(Map<Integer, Map<String, String>> table) {
        List<Value> records = new ArrayList<>();
        table.forEach((number, row) -> {
            if (!telling.stream().allMatch(field -> isNothing(row, field))) {
                records.add(record(number, row));
            }
        });
        return records;
    }

    private static boolean isNothing(Map<String, String> row, String field) {
        return row.getOrDefault(field, NOTHING).equals(NOTHING);
    }

    /** The second and third time of a day are left out where they are nothing. */
    private Value record(int number, Map<String, String> row) {
        Map<String, Value> record = new LinkedHashMap<>();
        index.ifPresent(field -> record.put(field, Value.of(number)));
        for (String field : fields) {
            char turn = field.charAt(field.length() - 1);
            boolean spare = "23".indexOf(turn) >= 0
                    && fields.stream()
                            .filter(other -> other.charAt(other.length() - 1) == turn)
                            .allMatch(other -> isNothing(row, other));
            if (row.containsKey(field) && !spare) {
                record.put(field, Value.of(row.get(field)));
                requireOrder(number, row, field);
            }
        }
        return Value.of(record);
    }

    /** Section "Motion Alarm": an end is not before its beginning. */
    private void requireOrder(int number, Map<String, String> row, String field) {
        String start = row.getOrDefault(field.replace("endTime", "startTime"), NOTHING);
        if (field.startsWith("endTime") && isBefore(row.get(field), start)) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Nothing was written. A time ends no earlier than it begins: " + key(number, field) + " is "
                            + row.get(field) + ", and the time begins at " + start + ".");
        }
    }

    private static boolean isBefore(String end, String start) {
        return Value.of(end)
                .asNumber()
                .flatMap(last -> Value.of(start).asNumber().map(first -> last.compareTo(first) < 0))
                .orElse(false);
    }
}
