package org.lensbridge.driver.axis.capability.event;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.driver.axis.survey.Ground;

/**
 * The device's events: all topics of all channels in one conversation. A device that lists {@code event-streaming-over-websocket} is asked for its web socket first
 * and others for ONVIF metadata over RTSP; where that one is missing, refused or not spoken, the other one is tried. States that go on when a conversation begins are
 * reported as a resync. Times are UTC by the device's clock. Thread-safe.
 */
final class AxisEvents implements EventSource {
    static final String OVER_SOCKET = "event-streaming-over-websocket";

    /** What says of one way that the device may still have the other one. */
    private static final Set<Kind> OTHERWISE =
            EnumSet.of(Kind.UNSUPPORTED, Kind.INVALID_ARGUMENT, Kind.PROTOCOL, Kind.AUTH_REFUSED);

    /** The same for RTSP, whose port may be closed while HTTP is served. */
    private static final Set<Kind> WITHOUT_RTSP = EnumSet.of(Kind.UNREACHABLE, Kind.TIMEOUT);

    private final Ground ground;
    private final int rtspPort;
    private final EventChannels channels;
    private final EventStates states = new EventStates();
    private final AtomicBoolean mute = new AtomicBoolean();
    private volatile boolean socketFirst;

    AxisEvents(Ground ground, int rtspPort) {
        this.ground = ground;
        this.rtspPort = rtspPort;
        this.channels = new EventChannels(ground.views());
        this.socketFirst = ground.has(OVER_SOCKET);
    }

    @Override
    public EventSubscription listen(EventSink sink) {
        ground.scope().ensureOpen();
        EventFeed feed = open();
        EventDesk desk = new EventDesk(sink, states, channels);
        return EventConversation.begin(feed, desk, ground.context(), ground.scope());
    }

    private EventFeed open() {
        boolean socket = socketFirst;
        try {
            return open(socket);
        } catch (CameraException first) {
            boolean other = OTHERWISE.contains(first.kind()) || !socket && WITHOUT_RTSP.contains(first.kind());
            if (!other) {
                throw first;
            }
            try {
                EventFeed feed = open(!socket);
                socketFirst = !socket;
                return feed;
            } catch (CameraException second) {
                throw OTHERWISE.contains(second.kind()) ? first : second;
            }
        }
    }

    private EventFeed open(boolean socket) {
        if (socket) {
            return SocketFeed.open(ground, mute);
        }
        EventFeed feed = MetadataFeed.open(ground, rtspPort);
        if (ground.connection().config().address().secure()) {
            ground.context()
                    .warn(
                            "events",
                            "They travel readable, though the device's address is https: it tells them over RTSP, which is not"
                                    + " encrypted. Its login is not readable.");
        }
        return feed;
    }
}
