package org.lensbridge.simulator.arecont;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lensbridge.simulator.FrameStamp;
import org.lensbridge.simulator.device.StreamCounts;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.footage.CodedLoop;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.picture.Frame;

/**
 * {@code sd=playback} and {@code sd=download} of both streams: what is on the card, once, at its own pace or as fast as the client takes it.
 * A stamp or a message in each picture says when it was taken. Confined to the event loop.
 */
final class CardRequests {
    private static final byte[] STILL = still();
    private static final long MOST_WAITING = 512 * 1024;
    private static final Duration AGAIN = Duration.ofMillis(2);

    private final ArecontSite site;
    private final CodedRequests coded;
    private final StreamCounts counts;

    CardRequests(ArecontSite site, CodedRequests coded, StreamCounts counts) {
        this.site = site;
        this.coded = coded;
        this.counts = counts;
    }

    /** Whether a request is for the card. */
    static boolean isMeant(ArecontCall call) {
        return call.value("sd").filter(how -> !how.equals("off")).isPresent();
    }

    /** {@code codec} is what the path is good for, as {@code sd_codec} names it. */
    void stream(ArecontCall call, String codec) throws Refusal {
        String how = call.value("sd").orElse("");
        Computed.check(how.matches("on|playback|download"), "sd", "playback or download");
        if (!site.settings().model().isEquipped()) {
            throw Refusal.notFound();
        }
        Computed.check(site.parameters().is("sd_codec", 1, codec), "sd_codec", "another one than " + codec);
        Optional<PartStream> parts = call.exchange().stream(StreamHead.of(call), MOST_WAITING);
        if (parts.isEmpty()) {
            return;
        }
        counts.opened();
        call.exchange().connection().whenClosed(counts::closed);
        int played = site.parameters().number("sd_playback_fps");
        int rate = played > 0 ? played : site.card().framesPerSecond();
        Duration gap =
                how.equals("download") ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(rate);
        new Showing(call.exchange().connection(), parts.get(), codec.equals("h264"), gap).next();
    }

    /** One client's way through the recording. */
    private final class Showing {
        private final Connection connection;
        private final PartStream parts;
        private final Duration gap;
        private final CodedStream frames = new CodedStream();
        private final boolean isCoded;
        private final Card.Span span = site.card().played();
        private final int framesPerSecond = site.card().framesPerSecond();
        private long number;
        private Optional<Part> waiting = Optional.empty();

        private Showing(Connection connection, PartStream parts, boolean isCoded, Duration gap) {
            this.connection = connection;
            this.parts = parts;
            this.isCoded = isCoded;
            this.gap = gap;
        }

        /** A frame that the client is too slow for is tried again: nothing of a recording is left out. */
        private void next() {
            if (!connection.isOpen()) {
                return;
            }
            if (waiting.isEmpty() && number >= (span.end() - span.begin()) * framesPerSecond) {
                connection.closeWhenSent();
                return;
            }
            Part part = waiting.orElseGet(this::part);
            boolean taken = parts.send(part);
            waiting = taken ? Optional.empty() : Optional.of(part);
            if (taken) {
                counts.passed(true);
            }
            if (taken && gap.isZero()) {
                site.loop().execute(this::next);
            } else {
                site.loop().schedule(taken ? gap : AGAIN, this::next);
            }
        }

        private Part part() {
            long millis = span.begin() * 1000 + number * 1000 / framesPerSecond;
            number++;
            if (isCoded) {
                return coded.part(frames.next(false, CodedLoop.KEY_FRAME_INTERVAL, millis));
            }
            FrameStamp stamp =
                    new FrameStamp(number, site.settings().device().name(), 1, 0, Instant.ofEpochMilli(millis));
            Frame frame = Frame.of(stamp, ByteBuffer.wrap(STILL));
            return Part.behind(
                    StreamHead.BOUNDARY,
                    "image/jpeg",
                    frame.jpeg(),
                    site.settings().firmware().announced());
        }
    }

    private static byte[] still() {
        try (InputStream input = CodedLoop.class.getResourceAsStream("still.jpg")) {
            return input.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The picture of the recordings cannot be read", e);
        }
    }
}
