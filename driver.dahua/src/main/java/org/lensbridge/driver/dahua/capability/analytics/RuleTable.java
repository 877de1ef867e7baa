package org.lensbridge.driver.dahua.capability.analytics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.lensbridge.api.capability.analytics.AnalyticsOptions;
import org.lensbridge.api.capability.analytics.AnalyticsRule;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.operation.AnalyticsOperations;
import org.lensbridge.driver.dahua.parameter.AnalyticsParameters;
import org.lensbridge.driver.dahua.parameter.DahuaTables;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.parameter.Outcome;
import org.lensbridge.driver.support.parameter.ParameterEngine;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * The rules of a channel: section 8.1.3. A token is the rule's place in the table, from 0; a place without a type is free. The table has no
 * request that removes a rule. Only what changes is written. Stateless; called on the channel's lane.
 */
final class RuleTable {
    private final OperationEngine engine;
    private final int channel;
    private final BiConsumer<String, String> warnings;

    RuleTable(OperationEngine engine, int channel, BiConsumer<String, String> warnings) {
        this.engine = engine;
        this.channel = channel;
        this.warnings = warnings;
    }

    List<AnalyticsRule> read() {
        KeyValueDocument table = table(AnalyticsOperations.RULES);
        List<AnalyticsRule> rules = new ArrayList<>();
        for (int place : table.list("")) {
            RuleText.rule(place, table.sub("[" + place + "]")).ifPresent(rules::add);
        }
        return rules;
    }

    String put(AnalyticsRule rule, AnalyticsOptions options) {
        RuleCheck.require(rule, options, channel);
        KeyValueDocument table = present();
        int place = place(rule, options, table);
        requireUniqueName(rule.name(), place, table);
        KeyValueDocument present = table.sub("[" + place + "]");
        Map<String, Value> changes = new LinkedHashMap<>();
        RuleText.values(rule, present).forEach((name, value) -> {
            if (present.text(name).filter(text -> RuleText.same(text, value)).isEmpty()) {
                changes.put(head(place) + name, value);
            }
        });
        if (!changes.isEmpty()) {
            write(changes, Map.of(head(place) + "Type", new ValueType.ChoiceType(List.copyOf(options.ruleTypes()))));
        }
        return Integer.toString(place);
    }

    /** The document knows no way to remove a rule. */
    void switchOff(String token) {
        KeyValueDocument table = present();
        number(token)
                .map(place -> table.sub("[" + place + "]"))
                .flatMap(text -> RuleText.rule(Integer.parseInt(token), text))
                .filter(AnalyticsRule::on)
                .ifPresent(rule -> write(Map.of(head(Integer.parseInt(token)) + "Enable", Value.of(false)), Map.of()));
    }

    private int place(AnalyticsRule rule, AnalyticsOptions options, KeyValueDocument table) {
        if (!rule.token().isEmpty()) {
            return number(rule.token())
                    .filter(place ->
                            RuleText.rule(place, table.sub("[" + place + "]")).isPresent())
                    .orElseThrow(() -> invalid(
                            "There is no rule '" + rule.token() + "' on channel " + channel + ". The list tells all."));
        }
        for (int place = 0; place < options.rules(); place++) {
            if (RuleText.rule(place, table.sub("[" + place + "]")).isEmpty()) {
                return place;
            }
        }
        throw invalid("All " + options.rules() + " rules of channel " + channel
                + " are taken. Put the new one in place of one of them.");
    }

    private void requireUniqueName(String name, int place, KeyValueDocument table) {
        for (int other : table.list("")) {
            boolean taken = RuleText.rule(other, table.sub("[" + other + "]"))
                    .filter(rule -> rule.name().equals(name))
                    .isPresent();
            if (taken && other != place) {
                throw invalid("Channel " + channel + " has a rule '" + name + "' already. Choose another name.");
            }
        }
    }

    private void write(Map<String, Value> changes, Map<String, ValueType> ranges) {
        Outcome outcome = new ParameterEngine(engine, DahuaTables.INSTANCE, AnalyticsParameters.RULE_ROWS, channel)
                .withRanges(ranges)
                .write(changes);
        outcome.warnings()
                .forEach(warning -> warnings.accept(
                        warning.operation().isEmpty() ? "Analytics" : warning.operation(), warning.sentence()));
    }

    private KeyValueDocument present() {
        return table(AnalyticsOperations.RULES.reused(Reuse.NEVER));
    }

    private KeyValueDocument table(Operation row) {
        return engine.lines(row, Map.of()).sub("VideoAnalyseRule[" + (channel - 1) + "]");
    }

    private String head(int place) {
        return "VideoAnalyseRule[" + (channel - 1) + "][" + place + "].";
    }

    private static Optional<Integer> number(String token) {
        return token.matches("\\d{1,3}")
                        && Integer.toString(Integer.parseInt(token)).equals(token)
                ? Optional.of(Integer.parseInt(token))
                : Optional.empty();
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
