package org.lensbridge.driver.dahua.capability.image;

import org.lensbridge.api.capability.Imaging;
import org.lensbridge.driver.dahua.identity.ChannelScan;
import org.lensbridge.driver.dahua.operation.VideoOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;

/** Finds channels whose picture can be adjusted: those with colours, or else with options of the sensor. */
final class ImagingFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        Inquiry.Answer colors = ground.ask(VideoOperations.VIDEO_COLOR);
        Inquiry.Answer options = colors.given() ? colors : ground.ask(VideoOperations.VIDEO_IN_OPTIONS);
        Questions questions = new Questions(ground.engine(), ground.context());
        for (ChannelScan.Found channel : ground.channels()) {
            int number = channel.number();
            if (has(colors, Picture.COLOR, number) || has(options, Picture.OPTIONS, number)) {
                table.add(number, Imaging.class, new DahuaImaging(ground.engine(), questions, number, ground.clock()));
            } else {
                table.absent(
                        number,
                        Imaging.class,
                        colors.given()
                                ? Inquiry.absence(
                                        VideoOperations.VIDEO_COLOR, "The answer has nothing of this channel.")
                                : colors.absence());
            }
        }
    }

    private static boolean has(Inquiry.Answer answer, String table, int channel) {
        return !answer.document()
                .sub(table + "[" + (channel - 1) + "]")
                .values()
                .isEmpty();
    }
}
