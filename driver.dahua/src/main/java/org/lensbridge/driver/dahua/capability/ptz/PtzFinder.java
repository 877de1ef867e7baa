package org.lensbridge.driver.dahua.capability.ptz;

import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Tours;
import org.lensbridge.api.capability.ptz.PtzMethods;
import org.lensbridge.driver.dahua.identity.ChannelScan;
import org.lensbridge.driver.dahua.identity.PtzSurvey;
import org.lensbridge.driver.dahua.operation.PtzOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;

/** Finds channels that turn. */
public final class PtzFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        for (ChannelScan.Found channel : ground.channels()) {
            int number = channel.number();
            PtzSurvey.Found ptz = ground.ptz().of(number);
            ptz.methods().ifPresentOrElse(methods -> add(ground, table, number, methods, ptz), () -> {
                table.absent(number, PanTiltZoom.class, ptz.absence());
                table.absent(number, Presets.class, ptz.absence());
                table.absent(number, Tours.class, ptz.absence());
            });
        }
    }

    private static void add(
            Ground ground, CapabilityTable.Builder table, int channel, PtzMethods methods, PtzSurvey.Found found) {
        table.add(
                channel,
                PanTiltZoom.class,
                new DahuaPanTiltZoom(ground.engine(), channel, methods, ground.scope(), ground.context()));
        DahuaPresets presets = new DahuaPresets(ground.engine(), channel);
        if (found.stores().presets().none()) {
            table.absent(channel, Presets.class, lacks("presets"));
        } else {
            table.add(channel, Presets.class, presets);
        }
        if (found.stores().tours().none() && found.stores().patterns().none()) {
            table.absent(channel, Tours.class, lacks("tours and patterns"));
        } else {
            table.add(
                    channel,
                    Tours.class,
                    new DahuaTours(ground.engine(), ground.scope(), channel, found.stores(), presets));
        }
    }

    private static String lacks(String what) {
        return Inquiry.absence(PtzOperations.CAPABILITIES, "The positioner's protocol has no " + what + ".");
    }
}
