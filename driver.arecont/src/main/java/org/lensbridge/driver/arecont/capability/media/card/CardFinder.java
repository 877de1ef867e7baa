package org.lensbridge.driver.arecont.capability.media.card;

import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.arecont.survey.View;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;

/** Finds the SD card: a camera that knows whether it records has one. Stateless. */
public final class CardFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        Configuration.Answer recording = ground.configuration().ask("sd_recording");
        Card card = new Card(ground);
        boolean first = true;
        for (View view : ground.views()) {
            int channel = view.channel();
            if (!recording.given()) {
                table.absent(channel, Recordings.class, recording.absence());
                table.absent(channel, Recorder.class, recording.absence());
                continue;
            }
            table.add(channel, Recordings.class, new ArecontRecordings(card, channel));
            if (first) {
                table.add(channel, Recorder.class, new ArecontRecorder(ground));
            } else {
                table.absent(
                        channel,
                        Recorder.class,
                        "The camera records all of its sensors together: channel "
                                + ground.views().get(0).channel() + " says whether.");
            }
            first = false;
        }
    }
}
