package org.lensbridge.driver.dahua.capability.analytics;

import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.Analytics;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.dahua.identity.ChannelScan;
import org.lensbridge.driver.dahua.operation.AnalyticsOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;

/**
 * Finds video analysis. A device with few channels is asked for what each can recognise (8.1.1) and, where one does not say, whether it
 * counts (8.3.1). A recorder is asked once, for the scenes of all its channels (8.1.2): those that have one have analysis, and tell what
 * they recognise when somebody wants to know.
 */
public final class AnalyticsFinder implements Finder<Ground> {
    private static final int FEW = 4;

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        if (ground.channels().size() <= FEW) {
            ground.channels().forEach(channel -> findOne(ground, table, channel.number()));
        } else {
            findListed(ground, table);
        }
    }

    private static void findOne(Ground ground, CapabilityTable.Builder table, int channel) {
        Map<String, Value> arguments = Map.of(Operation.CHANNEL, Value.of(channel));
        Inquiry.Answer caps = ground.ask(AnalyticsOperations.CAPABILITIES, arguments);
        if (caps.given()) {
            table.add(channel, Analytics.class, new DahuaAnalytics(ground, channel));
            return;
        }
        Inquiry.Answer summary = ground.ask(AnalyticsOperations.SUMMARY, arguments);
        if (summary.given()) {
            table.add(channel, Analytics.class, new DahuaAnalytics(ground, channel));
        } else {
            table.absent(channel, Analytics.class, caps.absence() + " " + summary.absence());
        }
    }

    private static void findListed(Ground ground, CapabilityTable.Builder table) {
        Inquiry.Answer scenes = ground.ask(AnalyticsOperations.GLOBAL);
        List<Integer> listed = scenes.document().list("VideoAnalyseGlobal");
        for (ChannelScan.Found found : ground.channels()) {
            int channel = found.number();
            if (listed.contains(channel - 1)) {
                table.add(channel, Analytics.class, new DahuaAnalytics(ground, channel));
            } else {
                table.absent(
                        channel,
                        Analytics.class,
                        scenes.given()
                                ? Inquiry.absence(
                                        AnalyticsOperations.GLOBAL, "The device lists no scene for this channel.")
                                : scenes.absence());
            }
        }
    }
}
