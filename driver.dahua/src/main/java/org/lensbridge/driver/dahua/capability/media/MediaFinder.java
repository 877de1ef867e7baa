package org.lensbridge.driver.dahua.capability.media;

import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.driver.dahua.identity.ChannelScan;
import org.lensbridge.driver.dahua.operation.AudioOperations;
import org.lensbridge.driver.dahua.operation.VideoOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.media.Loudspeaker;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;

/** Gives each channel its pictures, and a loudspeaker to as many channels as the device has loudspeakers: section 4.3.2. */
public final class MediaFinder implements Finder<Ground> {
    /** The option that says how sound is sent. */
    public static final String TALK_FORM = "talkForm";

    private static final int MOST = 256;

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        ground.channels().forEach(channel -> {
            int number = channel.number();
            table.add(number, Snapshot.class, new DahuaSnapshot(ground.engine(), number, ground.clock()));
            table.add(number, LiveVideo.class, new DahuaLiveVideo(ground, channel));
        });
        talk(ground, table);
    }

    private static void talk(Ground ground, CapabilityTable.Builder table) {
        Inquiry.Answer outputs = ground.ask(AudioOperations.OUTPUTS);
        int count = outputs.given()
                ? ground.connection()
                        .questions()
                        .reading(AudioOperations.OUTPUTS, outputs.document())
                        .integer("result", 0, MOST)
                        .orElse(0)
                : 0;
        String absence = outputs.given()
                ? Inquiry.absence(AudioOperations.OUTPUTS, "The device has " + count + " loudspeakers.")
                : outputs.absence();
        for (ChannelScan.Found channel : ground.channels()) {
            int number = channel.number();
            if (number <= count) {
                table.add(number, AudioTalk.class, talk(ground, number));
            } else {
                table.absent(number, AudioTalk.class, absence);
            }
        }
    }

    private static AudioTalk talk(Ground ground, int number) {
        String key = "Encode[" + (number - 1) + "].MainFormat[0].Audio.Compression";
        String setting = ground.ask(VideoOperations.ENCODE).document().text(key).orElse("");
        String form = ground.connection().option(TALK_FORM);
        return new Loudspeaker(
                new DahuaTalk(ground.engine(), number, form, TalkFormat.preferring(setting)),
                ground.scope(),
                "channel " + number);
    }
}
