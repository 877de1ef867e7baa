package org.lensbridge.driver.dahua.capability.analytics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.Analytics;
import org.lensbridge.api.capability.analytics.AnalyticsOptions;
import org.lensbridge.api.capability.analytics.AnalyticsRule;
import org.lensbridge.api.capability.analytics.Count;
import org.lensbridge.api.capability.analytics.Granularity;
import org.lensbridge.api.capability.analytics.HeatMap;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.dahua.codec.DeviceTime;
import org.lensbridge.driver.dahua.codec.HeatMapFile;
import org.lensbridge.driver.dahua.operation.AnalyticsOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;

/**
 * Video analysis of a channel by chapter 8. What it can recognise is learnt once. Where the device says nothing of counts or heat maps it
 * is asked for them all the same, and its own refusal is what the caller gets. Thread-safe.
 */
final class DahuaAnalytics implements Analytics {
    private final Ground ground;
    private final int channel;
    private final RuleTable rules;
    private final CountSearch counts;
    private volatile Optional<AnalyticsOptions> options = Optional.empty();

    /** For a channel, from 1. */
    DahuaAnalytics(Ground ground, int channel) {
        this.ground = ground;
        this.channel = channel;
        this.rules = new RuleTable(ground.engine(), channel, ground.context()::warn);
        this.counts = new CountSearch(ground, channel);
    }

    /** Calls that come together ask the device twice, and learn the same. */
    @Override
    public AnalyticsOptions options() {
        ground.scope().ensureOpen();
        if (options.isEmpty()) {
            options = Optional.of(Abilities.learn(ground, channel));
        }
        return options.orElseThrow();
    }

    @Override
    public List<AnalyticsRule> rules() {
        return rules.read();
    }

    @Override
    public String put(AnalyticsRule rule) {
        return rules.put(rule, options());
    }

    @Override
    public void remove(String token) {
        rules.switchOff(token);
    }

    @Override
    public Page<Count> counts(TimeSpan span, Granularity granularity, String cursor) {
        return counts.page(span, granularity, cursor);
    }

    @Override
    public HeatMap heatMap(TimeSpan span) {
        DeviceTime time = DeviceTime.learn(ground.engine(), ground.clock(), ground.context()::warn);
        return ground.engine()
                .ask(
                        AnalyticsOperations.HEAT_MAP,
                        Map.of(
                                Operation.CHANNEL,
                                Value.of(channel),
                                "start",
                                Value.of(time.format(span.from())),
                                "end",
                                Value.of(time.format(CountSearch.last(span)))),
                        reply -> HeatMapFile.parse(reply.body()).map());
    }
}
