package org.lensbridge.driver.dahua.capability.analytics;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.lensbridge.api.capability.analytics.AnalyticsOptions;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.dahua.operation.AnalyticsOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.transport.text.KeyValueDocument;

/** What a channel can recognise: sections 8.1.1 and 8.3.1. Stateless. */
final class Abilities {
    /** As many as the driver has rows for: the most of the document. */
    static final int MOST_RULES = 10;

    static final int MOST_POINTS = 20;
    private static final int MOST_TYPES = 64;

    private Abilities() {}

    static AnalyticsOptions learn(Ground ground, int channel) {
        Map<String, Value> arguments = Map.of(Operation.CHANNEL, Value.of(channel));
        Inquiry.Answer answer = ground.ask(AnalyticsOperations.CAPABILITIES, arguments);
        KeyValueDocument caps = answer.document().sub("caps");
        Set<String> types = words(caps, "SupportedRules");
        Set<String> scenes = words(caps, "SupportedScene");
        boolean counts = has(types, "NumberStat")
                || has(scenes, "NumberStat")
                || ground.ask(AnalyticsOperations.SUMMARY, arguments).given();
        int rules = types.isEmpty() ? 0 : number(caps, "MaxRules", MOST_RULES);
        int points =
                Math.max(number(caps, "MaxPointOfLine", MOST_POINTS), number(caps, "MaxPointOfRegion", MOST_POINTS));
        return new AnalyticsOptions(
                types, rules, types.isEmpty() ? 0 : points, counts, has(scenes, "HeatMap") || has(types, "HeatMap"));
    }

    private static int number(KeyValueDocument caps, String name, int most) {
        return caps.number(name)
                .filter(number -> number.signum() >= 0)
                .map(number -> number.min(BigDecimal.valueOf(most)).intValue())
                .orElse(most);
    }

    private static Set<String> words(KeyValueDocument caps, String name) {
        Set<String> words = new LinkedHashSet<>();
        caps.sub(name).values().values().stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty() && word.length() <= 64)
                .limit(MOST_TYPES)
                .forEach(words::add);
        return words;
    }

    private static boolean has(Set<String> words, String word) {
        return words.stream().anyMatch(word::equalsIgnoreCase);
    }
}
