package org.lensbridge.driver.arecont.capability.media;

import java.util.List;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.driver.arecont.capability.media.card.CardFinder;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.arecont.survey.View;
import org.lensbridge.driver.support.media.Loudspeaker;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;

/**
 * Finds pictures, streams, recordings on the SD card and sound. Every camera has pictures and JPEG; small images those
 * on which they are switched on, a line output those that know where their sound comes from. Thread-safe.
 */
public final class MediaFinder implements Finder<Ground> {
    private final Finder<Ground> card = new CardFinder();
    private final StreamNumbers numbers;

    /** Streams take their numbers here. */
    public MediaFinder(StreamNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        MediaOptions options = MediaOptions.of(ground.connection());
        List<LiveStream> streams = streams(ground, options);
        for (View view : ground.views()) {
            int channel = view.channel();
            table.add(channel, Snapshot.class, new ArecontSnapshot(ground, channel, options));
            table.add(channel, LiveVideo.class, new ArecontLiveVideo(ground, channel, streams, options, numbers));
        }
        talk(ground, table);
        card.find(ground, table);
    }

    private List<LiveStream> streams(Ground ground, MediaOptions options) {
        Configuration configuration = ground.configuration();
        boolean h264 = H264Inquiry.isKnown(ground, options, numbers);
        boolean scaled = configuration
                .ask("scaling")
                .value()
                .filter("on"::equalsIgnoreCase)
                .isPresent();
        return LiveStream.of(Sensor.of(configuration), h264, scaled);
    }

    /** A camera has one line output: that of its first channel. */
    private static void talk(Ground ground, CapabilityTable.Builder table) {
        Configuration.Answer input = ground.configuration().ask("audioinput");
        boolean first = true;
        for (View view : ground.views()) {
            if (!input.given()) {
                table.absent(view.channel(), AudioTalk.class, input.absence());
            } else if (first) {
                table.add(
                        view.channel(),
                        AudioTalk.class,
                        new Loudspeaker(new ArecontTalk(ground.engine()), ground.scope(), "the camera"));
            } else {
                table.absent(
                        view.channel(),
                        AudioTalk.class,
                        "The loudspeaker is that of channel "
                                + ground.views().get(0).channel() + ".");
            }
            first = false;
        }
    }
}
