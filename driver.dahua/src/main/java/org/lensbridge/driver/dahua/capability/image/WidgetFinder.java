package org.lensbridge.driver.dahua.capability.image;

import java.util.stream.Stream;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.capability.PrivacyMasks;
import org.lensbridge.driver.dahua.identity.ChannelScan;
import org.lensbridge.driver.dahua.operation.VideoOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;

/** Finds channels with titles, and those with covers, in one table. */
final class WidgetFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        Inquiry.Answer widgets = ground.ask(VideoOperations.VIDEO_WIDGET);
        Questions questions = new Questions(ground.engine(), ground.context());
        for (ChannelScan.Found channel : ground.channels()) {
            int number = channel.number();
            String head = "VideoWidget[" + (number - 1) + "].";
            boolean titles = Stream.of("ChannelTitle", "TimeTitle").anyMatch(title -> widgets.document()
                    .text(head + title + ".EncodeBlend")
                    .isPresent());
            if (titles) {
                table.add(number, Overlays.class, new DahuaOverlays(ground.engine(), number));
            } else {
                table.absent(number, Overlays.class, reason(widgets, "title"));
            }
            if (widgets.document().list(head + "Covers").isEmpty()) {
                table.absent(number, PrivacyMasks.class, reason(widgets, "cover"));
            } else {
                table.add(number, PrivacyMasks.class, new DahuaPrivacyMasks(ground, questions, number));
            }
        }
    }

    private static String reason(Inquiry.Answer widgets, String what) {
        return widgets.given()
                ? Inquiry.absence(VideoOperations.VIDEO_WIDGET, "The answer has no " + what + " of this channel.")
                : widgets.absence();
    }
}
