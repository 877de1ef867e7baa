package org.lensbridge.driver.dahua.parameter;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.dahua.operation.NetworkOperations;
import org.lensbridge.driver.dahua.operation.SystemOperations;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.text.KeyValueDocument;

/** What a device says of its languages and network interfaces: sections 4.6.5 and 4.7.1. Stateless. */
final class SystemRanges {
    private static final int MOST = 64;

    private SystemRanges() {}

    /** The ranges by key. A device that does not answer has none of its own. */
    static Map<String, ValueType> of(Questions questions, int channel) {
        Map<String, ValueType> ranges = new LinkedHashMap<>();
        String languages =
                questions.ask(SystemOperations.LANGUAGES).text("Languages").orElse("");
        put(ranges, "Language", Stream.of(languages.split(",", MOST)));
        KeyValueDocument interfaces = questions.ask(NetworkOperations.INTERFACES);
        put(
                ranges,
                "Network.DefaultInterface",
                interfaces.list("netInterface").stream()
                        .limit(MOST)
                        .flatMap(i -> interfaces.text("netInterface[" + i + "].Name").stream()));
        return ranges;
    }

    private static void put(Map<String, ValueType> ranges, String key, Stream<String> words) {
        Collection<String> choices = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        words.map(String::strip).filter(word -> !word.isEmpty()).forEach(choices::add);
        if (!choices.isEmpty()) {
            ranges.put(key, ValueType.choice(choices.toArray(String[]::new)));
        }
    }
}
