package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Map;

/** Streams, sound, recordings and storage of one device: 4.2, 4.3, 4.4.3, 4.11, 6 and 13. Public methods are thread-safe. */
public final class MediaArea {
    private final LiveCgi live;

    MediaArea(Site site) {
        live = new LiveCgi(site);
    }

    /** What {@link Routes} are made of. */
    List<Map<String, Cgi>> routes() {
        return List.of(live.routes());
    }

    /** Streams open now. */
    public int open() {
        return live.counts().open();
    }

    /** Packets handed to a client's socket. */
    public long sent() {
        return live.counts().sent();
    }

    /** Packets that a client was too slow for. */
    public long skipped() {
        return live.counts().skipped();
    }
}
