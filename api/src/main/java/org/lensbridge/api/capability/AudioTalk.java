package org.lensbridge.api.capability;

import java.util.List;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.media.MediaFormat;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The loudspeaker of a channel. Its microphone is a track of {@link LiveVideo}.
 */
@ConsumerType
public interface AudioTalk extends Capability {
    /** The formats that the device plays, best first; never empty. Does no I/O. */
    @Lane(Lane.Order.BESIDE)
    List<MediaFormat> formats();

    /**
     * Begins to talk. The device may show or sound that somebody talks: open when somebody speaks, not before. Most devices
     * let one talk at a time; the next fails with BUSY.
     *
     * @param format one of {@link #formats()}
     */
    @Lane(Lane.Order.BESIDE)
    Talk open(MediaFormat format);
}
