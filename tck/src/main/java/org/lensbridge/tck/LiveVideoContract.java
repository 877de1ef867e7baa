package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;

/** What {@link LiveVideo} promises. */
interface LiveVideoContract extends Bench {
    @Test
    default void profilesHaveDistinctTokens() {
        List<StreamProfile> profiles = connected().require(LiveVideo.class).profiles();
        assertFalse(profiles.isEmpty());
        Expect.distinct(profiles, StreamProfile::token);
    }

    @Test
    default void liveVideoTellsTheFormatBeforeFramesInOrder() {
        LiveVideo video = connected().require(LiveVideo.class);
        CollectedMedia sink = new CollectedMedia();
        StreamHandle handle = video.open(video.profiles().get(0), sink);
        assertTrue(Await.until(() -> sink.frames().size() >= 5, Await.SOON), "no five frames");
        handle.close();
        assertTrue(sink.packets().get(0) instanceof MediaFormat, "a frame came before the format");
        assertTrue(sink.frames().get(0).keyFrame(), "the first frame is no key frame");
        Duration last = Duration.ZERO;
        for (MediaFrame frame : sink.frames()) {
            assertTrue(frame.size() > 0);
            if (frame.track() == 0) {
                assertTrue(frame.pts().compareTo(last) >= 0, "time goes back");
                last = frame.pts();
            }
        }
    }

    @Test
    default void nothingReachesTheSinkAfterTheStreamWasClosed() {
        LiveVideo video = connected().require(LiveVideo.class);
        CollectedMedia sink = new CollectedMedia();
        StreamHandle handle = video.open(video.profiles().get(0), sink);
        assertTrue(Await.until(() -> !sink.frames().isEmpty(), Await.SOON), "no frame");
        assertTimeout(Await.CLOSING, handle::close);
        int count = sink.packets().size();
        handle.close();
        assertFalse(Await.until(() -> sink.packets().size() > count, Await.QUIET), "a packet after close");
        assertFalse(sink.ended(), "an end after close");
    }

    @Test
    default void closingTheSessionEndsItsStreams() {
        Connected connected = connected();
        LiveVideo video = connected.require(LiveVideo.class);
        CollectedMedia sink = new CollectedMedia();
        video.open(video.profiles().get(0), sink);
        assertTrue(Await.until(() -> !sink.frames().isEmpty(), Await.SOON), "no frame");
        assertTimeout(Await.CLOSING, () -> connected.session().close());
        int count = sink.packets().size();
        assertFalse(Await.until(() -> sink.packets().size() > count, Await.QUIET), "a packet after close");
        Expect.gone(() -> video.open(video.profiles().get(0), new CollectedMedia()));
    }

    @Test
    default void streamEndsWhenTheSinkWantsNoMore() {
        LiveVideo video = connected().require(LiveVideo.class);
        CollectedMedia sink = new CollectedMedia();
        sink.wantOnly(3);
        video.open(video.profiles().get(0), sink);
        assertTrue(Await.until(() -> sink.packets().size() >= 3, Await.SOON), "no packets");
        assertFalse(Await.until(() -> sink.packets().size() > 3, Await.QUIET), "more than was wanted");
    }
}
