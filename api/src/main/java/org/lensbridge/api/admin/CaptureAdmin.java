package org.lensbridge.api.admin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.lensbridge.api.device.DeviceId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Records conversations with devices into files, without the secrets that Lensbridge knows of. One recording per device at
 * a time. A simulated camera can play a file back.
 */
@ProviderType
public interface CaptureAdmin {
    /**
     * Begins to record. The recording ends by itself at either bound, when the file cannot be written, and when Lensbridge stops.
     *
     * @param file made anew, readable for its owner only; must not exist. A relative one lies in the installation's
     *     {@code data/captures}, and nowhere outside
     * @param longest 1 second to 1 day
     * @param mostBytes of the file, 1 KiB to 4 GiB
     * @throws IllegalArgumentException for an unknown device, a recording that is under way, a file that exists or cannot be made
     */
    CaptureStatus start(DeviceId device, Path file, Duration longest, long mostBytes);

    /**
     * Ends a recording and tells what it became.
     *
     * @throws IllegalArgumentException when none is under way
     */
    CaptureStatus stop(DeviceId device);

    /** The recordings under way, by device, and those of the last hour that have ended. */
    List<CaptureStatus> captures();
}
