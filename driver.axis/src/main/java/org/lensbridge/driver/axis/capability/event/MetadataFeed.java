package org.lensbridge.driver.axis.capability.event;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.codec.EventMessage;
import org.lensbridge.driver.axis.codec.MetadataDocument;
import org.lensbridge.driver.axis.operation.EventOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.transport.rtsp.InterleavedFrame;
import org.lensbridge.transport.rtsp.MediaDescription;
import org.lensbridge.transport.rtsp.RtpPacket;
import org.lensbridge.transport.rtsp.RtspConversation;
import org.lensbridge.transport.rtsp.RtspRequest;

/** Events by {@code event-data-streaming}: ONVIF metadata over RTSP, which tells states and changes apart by itself. */
final class MetadataFeed implements EventFeed {
    private static final String METADATA = "vnd.onvif.metadata";
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final int LONGEST = 1 << 20;
    private static final int MOST_UNREADABLE = 100;

    private final RtspConversation conversation;
    private final int channel;
    private final MetadataParts parts = new MetadataParts(LONGEST);
    private int unreadable;

    private MetadataFeed(RtspConversation conversation, int channel) {
        this.conversation = conversation;
        this.channel = channel;
    }

    /** Opens it and returns once the device has agreed to tell all events. */
    static MetadataFeed open(Ground ground, int port) {
        String path = ground.engine().address(EventOperations.METADATA, Map.of());
        RtspConversation conversation = ground.connection().http().rtsp(RtspRequest.of(port, path, SILENCE));
        boolean good = false;
        try {
            MediaDescription media = conversation.description().media().stream()
                    .filter(each -> each.offers(METADATA))
                    .findFirst()
                    .orElseThrow(() -> new CameraException(
                            Kind.UNSUPPORTED, "The device's RTSP server offers no events in its stream."));
            MetadataFeed feed = new MetadataFeed(conversation, conversation.setup(media));
            conversation.play();
            good = true;
            return feed;
        } finally {
            if (!good) {
                conversation.close();
            }
        }
    }

    @Override
    public boolean next(EventDesk desk) {
        Optional<InterleavedFrame> frame = conversation.read();
        Optional<String> document = frame.filter(each -> each.channel() == channel)
                .flatMap(each -> RtpPacket.read(each.content()))
                .flatMap(parts::take);
        String loss = parts.loss();
        if (!loss.isEmpty()) {
            desk.gap(loss);
        }
        document.ifPresentOrElse(text -> take(text, desk), desk::alive);
        return true;
    }

    private void take(String text, EventDesk desk) {
        boolean none = true;
        try {
            for (EventMessage message : MetadataDocument.read(text)) {
                none = false;
                desk.report(message, "");
            }
            unreadable = 0;
        } catch (CameraException e) {
            if (++unreadable > MOST_UNREADABLE) {
                throw new CameraException(Kind.PROTOCOL, "The event stream holds no events. " + e.reason());
            }
            desk.gap("A document of the event stream could not be read. " + e.reason());
        }
        if (none) {
            desk.alive();
        }
    }

    @Override
    public Optional<Duration> heartbeat() {
        return Optional.of(conversation.signsOfLife());
    }

    @Override
    public Optional<Duration> pulse() {
        return Optional.empty();
    }

    @Override
    public void beat() {
        // Who reads asks for signs of life on the way.
    }

    @Override
    public void close() {
        conversation.close();
    }
}
