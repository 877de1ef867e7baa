package org.lensbridge.driver.dahua.capability.analytics;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.analytics.AnalyticsOptions;
import org.lensbridge.api.capability.analytics.AnalyticsRule;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Checks a rule before anything is asked or written: section 8.1.3. What single parameters allow, their rows tell. Stateless. */
final class RuleCheck {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.\\[\\]]{0,127}");
    /** Shorter ranges than the row's, by type in small letters: a type is taken in any. */
    private static final Map<String, ValueType> DURATIONS = Map.of(
            "rioterdetection", ValueType.integer(10, 300),
            "parkingdetection", ValueType.integer(6, 300));

    private RuleCheck() {}

    static void require(AnalyticsRule rule, AnalyticsOptions options, int channel) {
        if (options.ruleTypes().isEmpty()) {
            throw new CameraException(Kind.UNSUPPORTED, "Channel " + channel + " of this device takes no rules.");
        }
        if (options.ruleTypes().stream().noneMatch(rule.type()::equalsIgnoreCase)) {
            throw invalid("Channel " + channel + " knows no rule of type '" + rule.type() + "', only "
                    + String.join(", ", options.ruleTypes().stream().sorted().toList()) + ".");
        }
        if (rule.name().isBlank()) {
            throw invalid("A rule needs a name.");
        }
        if (rule.outline().size() > options.points()) {
            throw invalid("An outline has at most " + options.points() + " points on this channel, not "
                    + rule.outline().size() + ".");
        }
        rule.parameters().keySet().forEach(RuleCheck::requireName);
        duration(rule).ifPresent(problem -> {
            throw invalid("MinDuration: " + problem + " for a rule of type " + rule.type() + ".");
        });
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw invalid("'" + name + "' is no name of a parameter of a rule.");
        }
        if (RuleText.isOutline(name)) {
            throw invalid("'" + name + "' is part of the outline: give it there.");
        }
    }

    private static Optional<String> duration(AnalyticsRule rule) {
        Optional<Value> duration = Optional.ofNullable(rule.parameters().get("MinDuration"));
        return Optional.ofNullable(DURATIONS.get(rule.type().toLowerCase(Locale.ROOT)))
                .flatMap(range -> duration.flatMap(range::problem));
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
