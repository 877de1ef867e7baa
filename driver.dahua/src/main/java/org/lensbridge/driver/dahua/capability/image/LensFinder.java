package org.lensbridge.driver.dahua.capability.image;

import java.util.Optional;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.driver.dahua.identity.ChannelScan;
import org.lensbridge.driver.dahua.identity.PtzSurvey;
import org.lensbridge.driver.dahua.operation.VideoOperations;
import org.lensbridge.driver.dahua.survey.Finder;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.transport.text.KeyValueDocument;

/** Finds lenses with motors: by where they stand (4.5.17), else by the protocol of a positioner. */
final class LensFinder implements Finder {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        EachChannel status = new EachChannel(ground, VideoOperations.FOCUS_STATUS);
        Optional<PtzSurvey.Found> none = Optional.empty();
        for (ChannelScan.Found channel : ground.channels()) {
            int number = channel.number();
            Optional<KeyValueDocument> answer = status.ask(number);
            boolean motors = answer.filter(LensFinder::tells).isPresent();
            PtzSurvey.Found ptz = none.orElseGet(() -> PtzSurvey.survey(ground.engine(), number));
            none = ptz.unknown() ? Optional.of(ptz) : Optional.empty();
            boolean codes = ptz.methods().isPresent();
            if (motors || codes) {
                table.add(
                        number,
                        Lens.class,
                        new DahuaLens(ground.engine(), number, motors, codes, ground.scope(), ground.context()));
            } else {
                table.absent(number, Lens.class, status.reason());
            }
        }
    }

    private static boolean tells(KeyValueDocument status) {
        return status.number("status.Focus")
                .or(() -> status.number("status.Zoom"))
                .isPresent();
    }
}
