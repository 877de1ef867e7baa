package org.lensbridge.simulator.rtsp;

import java.util.List;
import java.util.function.Consumer;

/** Documents for metadata tracks as they come. Feeds that are equal tell the same. Asked on the event loop. */
public interface MetadataFeed {
    /** What a new session is told first. */
    List<String> present();

    /** Tells the listener of each further document, on any thread, until the returned task has run. */
    Runnable listen(Consumer<String> listener);
}
