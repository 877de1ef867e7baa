package org.lensbridge.api.capability;

import java.nio.channels.WritableByteChannel;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.recording.Playback;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingMethods;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.media.MediaSink;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a device has recorded of a channel. {@link #methods()} says which of the optional ways the device has; the others fail with
 * UNSUPPORTED.
 */
@ConsumerType
public interface Recordings extends Capability {
    /** What can be done. Does no I/O. */
    @Lane(Lane.Order.BESIDE)
    RecordingMethods methods();

    /**
     * Recordings by start, oldest first. Finding none is an empty page.
     *
     * @param cursor {@link Page#FIRST} or {@link Page#next()} of the page before, with the same query
     */
    @Lane(Lane.Order.BESIDE)
    Page<Recording> find(RecordingQuery query, String cursor);

    /**
     * Plays what was recorded in a time and returns once the device has agreed. Packets go to the sink from the driver's
     * own thread, possibly before this method returns; after the last one the sink is ended with
     * {@link org.lensbridge.api.error.Kind#GONE}, with another kind when the device broke off before.
     *
     * @param profile token of the stream that was recorded; empty for the main one
     * @throws org.lensbridge.api.error.CameraException when it cannot be opened; the sink is then never ended
     */
    @Lane(Lane.Order.BESIDE)
    default Playback play(TimeSpan span, String profile, MediaSink sink) {
        throw CameraException.notOffered();
    }

    /**
     * Copies a recording as the device stores it; returns when it is done. The deadline counts from the last byte that arrived. The channel
     * stays open.
     *
     * @return the number of bytes written, less than all when {@code progress} has cancelled
     */
    @Lane(Lane.Order.BESIDE)
    default long download(Recording recording, WritableByteChannel to, Progress progress) {
        throw CameraException.notOffered();
    }

    /** Keeps a recording from being overwritten, or no longer. A device that protects times protects the recording's whole time. */
    default void protect(Recording recording, boolean on) {
        throw CameraException.notOffered();
    }

    /** Removes a recording. Cannot be undone. Harmless when it is gone. */
    default void remove(Recording recording) {
        throw CameraException.notOffered();
    }
}
