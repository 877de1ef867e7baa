package org.lensbridge.api.capability.analytics;

import java.util.Set;

/**
 * What a channel can recognise.
 *
 * @param ruleTypes by the vendor's own names
 * @param rules the most rules
 * @param points the most points of an outline
 * @param counts whether {@code counts} works
 * @param heatMap whether {@code heatMap} works
 */
public record AnalyticsOptions(Set<String> ruleTypes, int rules, int points, boolean counts, boolean heatMap) {
    public AnalyticsOptions {
        ruleTypes = Set.copyOf(ruleTypes);
        if (rules < 0 || points < 0) {
            throw new IllegalArgumentException("Numbers of rules and points are not negative");
        }
    }
}
