package org.lensbridge.simulator.generic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lensbridge.simulator.device.MotionJpeg;
import org.lensbridge.simulator.device.StreamCounts;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.picture.Feed;
import org.lensbridge.simulator.picture.Profile;

/** {@code jpg/image.cgi} (5.2.1), and the MJPEG stream at its own port (5.5.2). Confined to the event loop, except for the counts. */
final class ImageCgi implements Chapter {
    /** What stands before the path of requests at the port of the MJPEG stream. */
    static final String STREAM = "mjpeg:";

    private static final ByteBuffer HEAD =
            ByteBuffer.wrap(("HTTP/1.0 200 OK\r\nCache-Control: no-cache\r\nConnection: close\r\n"
                            + "Content-Type: multipart/x-mixed-replace;boundary=" + Part.BOUNDARY + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));

    private final GenericSite site;
    private final MotionJpeg pictures = new MotionJpeg();
    private final Set<Connection> streams = new HashSet<>();

    ImageCgi(GenericSite site) {
        this.site = site;
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of("jpg/image.cgi", Chapter.view(Method.GET, this::snapshot));
    }

    StreamCounts counts() {
        return pictures.counts();
    }

    private Feed feed() throws Refusal {
        if (site.isUpgrading()) {
            throw Refusal.status(503, "Service Unavailable");
        }
        return site.studio().feed(new Profile(1, 0)).orElseThrow(() -> Refusal.status(404, "Not Found"));
    }

    private void snapshot(GenericCall call) throws Refusal {
        pictures.snapshot(call.exchange(), feed());
    }

    /** There is none while the resolution of MJPEG is {@code disable}. */
    void stream(GenericCall call) throws Refusal {
        if (site.tree().value("Image.I0.Appearance.Resolution").startsWith("disable")) {
            throw Refusal.status(503, "Service Unavailable");
        }
        Feed feed = feed();
        Connection mine = call.connection();
        streams.add(mine);
        pictures.stream(call.exchange(), HEAD, feed, frame -> true, () -> streams.remove(mine));
    }

    /** Before an upgrade. */
    void stop() {
        Set.copyOf(streams).forEach(Connection::close);
    }
}
