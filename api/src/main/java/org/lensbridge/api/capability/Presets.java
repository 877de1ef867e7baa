package org.lensbridge.api.capability;

import java.util.List;
import org.lensbridge.api.capability.ptz.Preset;
import org.osgi.annotation.versioning.ConsumerType;

/** Stored positions of a camera that turns. */
@ConsumerType
public interface Presets extends Capability {
    /** The stored positions in the device's order. */
    List<Preset> list();

    /** Turns to a preset; fails with INVALID_ARGUMENT when there is none with this token. */
    void go(String token);

    /**
     * Stores the present position as a new preset and returns its token. Fails with UNSUPPORTED where the device does not tell which are
     * taken; {@link #replace} then stores one of the caller's choice.
     *
     * @param name its name where the device keeps names; may be empty
     */
    String save(String name);

    /** Stores the present position in this preset, new or not. */
    void replace(String token, String name);

    /** Removes a preset; harmless when there is none. */
    void remove(String token);
}
