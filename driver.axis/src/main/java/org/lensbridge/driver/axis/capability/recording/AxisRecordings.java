package org.lensbridge.driver.axis.capability.recording;

import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.recording.Playback;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingMethods;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.driver.axis.operation.ExportOperations;
import org.lensbridge.driver.axis.operation.RecordingOperations;
import org.lensbridge.driver.axis.operation.StorageOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.codec.XmlReader;
import org.lensbridge.driver.support.operation.FileCopy;

/** The recordings of a channel (network-video/edge-storage-api: Recording API and Export recording API). Thread-safe. */
final class AxisRecordings implements Recordings {
    /** Devices do not tell which stream was recorded: all are taken to be of the main one. */
    private static final Set<String> PROFILES = Set.of("", "main");

    private static final Set<Kind> REFUSALS = Set.of(Kind.GONE, Kind.PROTOCOL, Kind.INVALID_ARGUMENT);

    private final Ground ground;
    private final RecordingSearch search;
    private final boolean exports;

    /** For those recordings that are {@code here}, of a device that exports them or does not. */
    AxisRecordings(Ground ground, Predicate<Found> here, boolean exports) {
        this.ground = ground;
        this.search = new RecordingSearch(ground, here);
        this.exports = exports;
    }

    @Override
    public RecordingMethods methods() {
        return new RecordingMethods(false, exports, false, true);
    }

    @Override
    public Page<Recording> find(RecordingQuery query, String cursor) {
        ground.scope().ensureOpen();
        boolean tellable = query.events().isEmpty() && PROFILES.contains(query.profile());
        return tellable ? search.page(query, cursor) : Page.last(List.of());
    }

    @Override
    public Playback play(TimeSpan span, String profile, MediaSink sink) {
        throw new CameraException(
                Kind.UNSUPPORTED,
                "The device plays recordings by RTSP only. Download them, or take an RTSP client: the operation"
                        + " rtsp.recording tells their address.");
    }

    @Override
    public long download(Recording recording, WritableByteChannel to, Progress progress) {
        if (!exports) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "The device's firmware does not export recordings (Properties.LocalStorage.ExportRecording).");
        }
        Token token = Token.parse(recording.token());
        Map<String, Value> arguments = Map.of(
                RecordingOperations.RECORDING, Value.of(token.recording()),
                StorageOperations.DISK, Value.of(token.disk()));
        return new FileCopy(ground.engine(), ground.scope(), ExportOperations.EXPORT, arguments, to, progress).once();
    }

    @Override
    public void protect(Recording recording, boolean on) {
        throw new CameraException(
                Kind.UNSUPPORTED,
                "The vendor's interface has no request that protects a recording; the operation storage.lock locks a"
                        + " whole disk.");
    }

    @Override
    public void remove(Recording recording) {
        ground.scope().ensureOpen();
        Token token = Token.parse(recording.token());
        try {
            ground.engine()
                    .call(
                            RecordingOperations.REMOVE,
                            Map.of(
                                    RecordingOperations.RECORDING, Value.of(List.of(Value.of(token.recording()))),
                                    StorageOperations.DISK, Value.of(token.disk())));
        } catch (CameraException e) {
            if (!REFUSALS.contains(e.kind()) || exists(token)) {
                throw e;
            }
        }
    }

    private boolean exists(Token token) {
        List<Found> left = ground.engine()
                .ask(
                        RecordingOperations.LIST,
                        Map.of(RecordingOperations.RECORDING, Value.of(token.recording())),
                        reply -> Found.in(XmlReader.read(reply.text()), warning -> {}));
        return left.stream().anyMatch(found -> found.token().equals(token));
    }
}
