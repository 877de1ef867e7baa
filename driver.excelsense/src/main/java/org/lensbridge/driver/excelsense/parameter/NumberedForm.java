package org.lensbridge.driver.excelsense.parameter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.support.operation.Operation;

/**
 * Things of which an answer lists all, and a request writes one: {@code recordDirInfo[1].enableFlag}. A device that leaves their numbers out tells them
 * in order from 1. Stateless.
 *
 * @param name what stands before the number in keys
 * @param list the list in answers
 * @param id the field and argument with the number
 * @param number of the one that is written
 */
record NumberedForm(String name, String list, String id, int number) implements Group.Form {
    @Override
    public Map<String, String> read(Value.Fields answer) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Value.Fields> listed = Lists.records(answer, list);
        List<Value.Fields> records = listed.isEmpty() ? List.of(answer) : listed;
        for (int i = 0; i < records.size(); i++) {
            String told = Lists.text(records.get(i), id);
            String head = head(told.isEmpty() ? Integer.toString(i + 1) : told);
            records.get(i).fields().forEach((key, value) -> {
                if (value instanceof Value.Text && !key.equals(id)) {
                    texts.put(head + key, value.toString());
                }
            });
        }
        return texts;
    }

    private String head(String which) {
        return name + "[" + which + "].";
    }

    @Override
    public Map<String, Value> write(Operation set, Map<String, String> texts) {
        Map<String, Value> arguments =
                new LinkedHashMap<>(PlainForm.arguments(set, head(Integer.toString(number)), texts));
        arguments.put(id, Value.of(number));
        return arguments;
    }
}
