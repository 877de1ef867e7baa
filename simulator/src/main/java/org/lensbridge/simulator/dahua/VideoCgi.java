package org.lensbridge.simulator.dahua;

import java.util.Map;
import org.lensbridge.simulator.device.MotionJpeg;
import org.lensbridge.simulator.device.StreamCounts;
import org.lensbridge.simulator.picture.Feed;
import org.lensbridge.simulator.picture.Profile;

/** {@code mjpg/video.cgi} (4.2.1) and {@code snapshot.cgi} (4.4.2). The counts may be read from any thread. */
final class VideoCgi {
    private final Site site;
    private final MotionJpeg pictures = new MotionJpeg();

    VideoCgi(Site site) {
        this.site = site;
    }

    Map<String, Cgi> routes() {
        return Map.of("snapshot.cgi", this::snapshot, "mjpg/video.cgi", this::stream);
    }

    StreamCounts counts() {
        return pictures.counts();
    }

    private void stream(Call call) throws Refusal {
        Feed feed = feed(call, call.number("subtype", 0, 0, 2));
        pictures.stream(call.exchange(), EventCgi.STREAM_HEAD, feed, frame -> true, () -> {});
    }

    private void snapshot(Call call) throws Refusal {
        pictures.snapshot(call.exchange(), feed(call, 0));
    }

    private Feed feed(Call call, int subtype) throws Refusal {
        int channel = site.channel(call, 1) + 1;
        return site.studio().feed(new Profile(channel, subtype)).orElseThrow(Refusal::invalidParam);
    }
}
