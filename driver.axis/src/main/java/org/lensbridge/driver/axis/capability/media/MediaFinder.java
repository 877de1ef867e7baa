package org.lensbridge.driver.axis.capability.media;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.media.Codec;
import org.lensbridge.driver.axis.capability.recording.RecordingFinder;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.media.Loudspeaker;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.tree.Tree;

/**
 * Finds pictures, streams, sound and recordings by what the device listed of itself. A device has one loudspeaker in terms of requests: that of
 * its first channel, or of channel 1 where it has no pictures. Stateless.
 */
public final class MediaFinder implements Finder<Ground> {
    private static final Set<String> SILENT = Set.of("get");

    private final Finder<Ground> recordings = new RecordingFinder();

    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        for (View view : ground.views()) {
            int channel = view.channel();
            List<Resolution> offered = Resolution.offered(ground.tree(), view, Codec.JPEG);
            table.add(channel, Snapshot.class, new AxisSnapshot(ground.engine(), channel, offered, ground.clock()));
            table.add(channel, LiveVideo.class, new AxisLiveVideo(ground, view));
        }
        talk(ground, table);
        recordings.find(ground, table);
    }

    private static void talk(Ground ground, CapabilityTable.Builder table) {
        List<View> views = ground.views();
        int first = views.isEmpty() ? 1 : views.get(0).channel();
        List<TalkFormat> formats = TalkFormat.listed(
                ground.tree().text("Properties.Audio.Decoder.Format").orElse(""));
        String lack = lack(ground.tree(), formats);
        if (lack.isEmpty()) {
            table.add(
                    first,
                    AudioTalk.class,
                    new Loudspeaker(new AxisTalk(ground.engine(), formats), ground.scope(), "the device"));
            lack = "The loudspeaker is that of channel " + first + ".";
        } else if (!views.isEmpty()) {
            table.absent(first, AudioTalk.class, absence(lack));
        }
        for (View view : views) {
            if (view.channel() != first) {
                table.absent(view.channel(), AudioTalk.class, absence(lack));
            }
        }
    }

    /** Why the device plays nothing; empty when it does. */
    private static String lack(Tree tree, List<TalkFormat> formats) {
        if (!tree.says("Properties.Audio.Audio")) {
            return "The device has no sound (Properties.Audio.Audio).";
        }
        String modes =
                tree.text("Properties.Audio.DuplexMode").orElse("").strip().toLowerCase(Locale.ROOT);
        boolean output = tree.text("Properties.Audio.Source.A0.Output")
                .filter(text -> text.strip().equalsIgnoreCase("no"))
                .isEmpty();
        if (SILENT.contains(modes) || !output) {
            return "The device has a microphone, but no loudspeaker (Properties.Audio.DuplexMode).";
        }
        return formats.isEmpty()
                ? "The device plays none of the forms of sound that can be sent (Properties.Audio.Decoder.Format)."
                : "";
    }

    private static String absence(String reason) {
        return Inquiry.absence(ParameterOperations.LIST, reason);
    }
}
