package org.lensbridge.driver.testkit;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * A part that many settings have in the same form: the page shows it once.
 *
 * @param part what stands before it in keys: {@code .EventHandler.}
 * @param section the one that explains it
 * @param sentence what the page says of a setting that has it
 */
public record SharedPart(String part, String section, String sentence) {
    /** Where it stands in a key; negative for nowhere. */
    int at(Parameter row) {
        return row.key().indexOf(part);
    }

    /** Its parameters, as the first that has it has them. */
    List<Parameter> rows(List<Parameter> all) {
        List<Parameter> having = all.stream().filter(row -> at(row) >= 0).toList();
        return having.stream()
                .filter(row -> row.key().startsWith(having.get(0).key().substring(0, at(having.get(0))) + part))
                .toList();
    }
}
