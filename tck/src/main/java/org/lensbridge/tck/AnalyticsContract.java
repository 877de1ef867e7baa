package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Analytics;
import org.lensbridge.api.capability.analytics.AnalyticsOptions;
import org.lensbridge.api.capability.analytics.AnalyticsRule;
import org.lensbridge.api.capability.analytics.Granularity;
import org.lensbridge.api.capability.control.Page;

/** What {@link Analytics} promises. Stores nothing but what is there already. */
interface AnalyticsContract extends Bench {
    @Test
    default void rulesKeepToTheOptions() {
        for (Analytics analytics : connected().ends(Analytics.class)) {
            AnalyticsOptions options = analytics.options();
            List<AnalyticsRule> rules = analytics.rules();
            Expect.distinct(rules, AnalyticsRule::token);
            assertTrue(rules.size() <= options.rules() || options.rules() == 0, "more rules than there can be");
            for (AnalyticsRule rule : rules) {
                assertTrue(options.ruleTypes().contains(rule.type()), rule::type);
                assertTrue(rule.outline().size() <= options.points() || options.points() == 0, rule::name);
            }
        }
    }

    @Test
    default void rulesAreStoredAsTheyAre() {
        for (Analytics analytics : connected().ends(Analytics.class)) {
            List<AnalyticsRule> before = analytics.rules();
            for (AnalyticsRule rule : before) {
                assertEquals(rule.token(), analytics.put(rule));
            }
            analytics.remove(Expect.NO_TOKEN);
            assertEquals(before, analytics.rules());
        }
    }

    @Test
    default void countsAndHeatMapsAreToldWhereTheOptionsSaySo() throws Throwable {
        for (Analytics analytics : connected().ends(Analytics.class)) {
            AnalyticsOptions options = analytics.options();
            Expect.asOffered(
                    () -> analytics.options().counts(),
                    () -> analytics.counts(Pages.lately(), Granularity.DAY, Page.FIRST));
            Expect.asOffered(() -> analytics.options().heatMap(), () -> analytics.heatMap(Pages.lately()));
            if (options.counts()) {
                Pages.walk(cursor -> analytics.counts(Pages.lately(), Granularity.DAY, cursor));
                Pages.refusesForeignCursors(cursor -> analytics.counts(Pages.lately(), Granularity.DAY, cursor));
            }
        }
    }
}
