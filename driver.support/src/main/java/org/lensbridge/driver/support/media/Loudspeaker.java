package org.lensbridge.driver.support.media;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.driver.support.session.SessionScope;

/** A loudspeaker that takes sound in requests without end. One talk at a time. Thread-safe. */
public final class Loudspeaker implements AudioTalk {
    /** The bytes that a request announces: 20 minutes of G.711. When they are used up another request follows. */
    public static final long ANNOUNCED = 9_999_999;

    private final TalkWay way;
    private final SessionScope scope;
    private final String name;
    private final AtomicBoolean taken = new AtomicBoolean();

    /**
     * Talks are closed with the session.
     *
     * @param name of the loudspeaker, for sentences: {@code channel 2}, {@code the device}
     */
    public Loudspeaker(TalkWay way, SessionScope scope, String name) {
        this.way = way;
        this.scope = scope;
        this.name = name;
    }

    @Override
    public List<MediaFormat> formats() {
        return way.formats();
    }

    @Override
    public Talk open(MediaFormat format) {
        scope.ensureOpen();
        if (!way.formats().contains(format)) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "The device does not play " + format.codec() + " at " + format.sampleRate() + " Hz with "
                            + format.channels() + " channels; its formats tell what it plays.");
        }
        if (!taken.compareAndSet(false, true)) {
            throw new CameraException(
                            Kind.BUSY, "Somebody is talking through " + name + " already; wait until they end.")
                    .during(way.operation().name());
        }
        OpenTalk talk = new OpenTalk(way, format, scope, () -> taken.set(false));
        boolean begun = false;
        try {
            way.greet();
            talk.begin();
            begun = true;
            return talk;
        } finally {
            if (!begun) {
                talk.close();
            }
        }
    }
}
