package org.lensbridge.transport.capture;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** Records what the transport says to devices and hears from them. Thread-safe. */
@ProviderType
public interface ConversationRecorder {
    /**
     * Begins to record all conversations with the plan's host and port, also those that are open already.
     *
     * @throws IllegalArgumentException when a recording of this host and port is under way
     * @throws IOException when the file exists or cannot be made
     */
    Recording record(RecordingPlan plan) throws IOException;
}
