package org.lensbridge.api.capability;

import java.util.List;
import org.lensbridge.api.capability.analytics.AnalyticsOptions;
import org.lensbridge.api.capability.analytics.AnalyticsRule;
import org.lensbridge.api.capability.analytics.Count;
import org.lensbridge.api.capability.analytics.Granularity;
import org.lensbridge.api.capability.analytics.HeatMap;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.error.CameraException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a channel recognises in its picture. What its rules notice comes from {@link EventSource}.
 */
@ConsumerType
public interface Analytics extends Capability {
    /** What this channel can recognise. */
    AnalyticsOptions options();

    /** The rules in the device's order. */
    List<AnalyticsRule> rules();

    /**
     * Stores a rule in place of the one with its token, or as a new one when the token is empty.
     *
     * @return its token
     */
    String put(AnalyticsRule rule);

    /** Removes a rule, or switches off one that the device cannot remove; harmless when there is none. */
    void remove(String token);

    /**
     * How many came and went, oldest first. Finding none is an empty page.
     *
     * @param cursor {@link Page#FIRST} or {@link Page#next()} of the page before, with the same span
     */
    @Lane(Lane.Order.BESIDE)
    default Page<Count> counts(TimeSpan span, Granularity granularity, String cursor) {
        throw CameraException.notOffered();
    }

    /** Where much happened in a time. */
    @Lane(Lane.Order.BESIDE)
    default HeatMap heatMap(TimeSpan span) {
        throw CameraException.notOffered();
    }
}
