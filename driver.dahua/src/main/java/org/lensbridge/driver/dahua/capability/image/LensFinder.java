package org.lensbridge.driver.dahua.capability.image;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.driver.dahua.identity.ChannelScan;
import org.lensbridge.driver.dahua.identity.PtzSurvey;
import org.lensbridge.driver.dahua.operation.VideoOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.transport.text.KeyValueDocument;

/** Finds lenses with motors: by where they stand (4.5.17), else by the protocol of a positioner. */
final class LensFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        EachChannel status = new EachChannel(ground, VideoOperations.FOCUS_STATUS);
        for (ChannelScan.Found channel : ground.channels()) {
            int number = channel.number();
            Set<LensPart> motors = motors(status.ask(number));
            PtzSurvey.Found ptz = ground.ptz().of(number);
            boolean codes = ptz.methods().isPresent();
            if (codes || !motors.isEmpty()) {
                table.add(
                        number,
                        Lens.class,
                        new DahuaLens(ground.engine(), number, motors, codes, ground.scope(), ground.context()));
            } else {
                table.absent(number, Lens.class, status.reason() + " " + ptz.absence());
            }
        }
    }

    private static Set<LensPart> motors(Optional<KeyValueDocument> status) {
        Set<LensPart> motors = EnumSet.noneOf(LensPart.class);
        status.flatMap(answer -> answer.number("status.Zoom")).ifPresent(place -> motors.add(LensPart.ZOOM));
        status.flatMap(answer -> answer.number("status.Focus")).ifPresent(place -> motors.add(LensPart.FOCUS));
        return motors;
    }
}
