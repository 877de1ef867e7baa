package org.lensbridge.driver.dahua.capability.ptz;

import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.driver.dahua.identity.PtzSurvey;
import org.lensbridge.driver.dahua.survey.Finder;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds channels that turn. */
public final class PtzFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        ground.channels().forEach(channel -> {
            int number = channel.number();
            PtzSurvey.Found ptz = PtzSurvey.survey(ground.engine(), number);
            ptz.methods()
                    .ifPresentOrElse(
                            methods -> {
                                table.add(
                                        number,
                                        PanTiltZoom.class,
                                        new DahuaPanTiltZoom(
                                                ground.engine(), number, methods, ground.scope(), ground.context()));
                                table.add(number, Presets.class, new DahuaPresets(ground.engine(), number));
                            },
                            () -> {
                                table.absent(number, PanTiltZoom.class, ptz.absence());
                                table.absent(number, Presets.class, ptz.absence());
                            });
        });
    }
}
