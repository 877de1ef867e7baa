package org.lensbridge.transport.capture;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** Records what the transport says to devices and hears from them. Thread-safe. */
@ProviderType
public interface ConversationRecorder {
    /**
     * Begins to record what is sent to the plan's host and port from now on, and the replies. Replies to what was sent before,
     * such as endless ones, are not in it.
     *
     * @throws IllegalArgumentException when a recording of this host and port is under way
     * @throws IOException when the file exists or cannot be made
     */
    Recording record(RecordingPlan plan) throws IOException;
}
