package org.lensbridge.driver.genericcgi.capability.storage;

import java.nio.channels.WritableByteChannel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.lensbridge.driver.genericcgi.capability.system.DeviceZone;
import org.lensbridge.driver.genericcgi.operation.StorageOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.operation.FileCopy;

/**
 * Recordings are the files of the local storage (section 5.1.5). A file's name tells when it began by the device's clock, and nothing when it ended
 * or what for it was made. Files that tell no time are found by the list of the storage only. Thread-safe.
 */
final class GenericRecordings implements Recordings {
    private static final RecordingMethods METHODS = new RecordingMethods(false, true, false, true);
    private static final String CURSOR = "after ";

    private final Ground ground;
    private final StoredFiles files;
    private final DeviceZone zone;

    GenericRecordings(Ground ground, StoredFiles files, DeviceZone zone) {
        this.ground = ground;
        this.files = files;
        this.zone = zone;
    }

    @Override
    public RecordingMethods methods() {
        return METHODS;
    }

    @Override
    public Page<Recording> find(RecordingQuery query, String cursor) {
        if (!cursor.equals(Page.FIRST) && !cursor.matches(CURSOR + "-?\\d{1,12} [^\\p{Cntrl}]{1,1024}")) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT, "This is no cursor of a search for this device's recordings.");
        }
        if (!query.events().isEmpty()) {
            // The device does not tell what it recorded for.
            return Page.last(List.of());
        }
        List<Recording> found = found(query.span()).stream()
                .filter(recording -> isBehind(recording, cursor))
                .toList();
        if (found.size() <= query.limit()) {
            return Page.last(found);
        }
        Recording last = found.get(query.limit() - 1);
        return new Page<>(found.subList(0, query.limit()), CURSOR + last.start().getEpochSecond() + " " + last.token());
    }

    private List<Recording> found(TimeSpan span) {
        ZoneOffset offset = zone.offset();
        return files.list(false).stream()
                .filter(file -> file.time().isPresent())
                .map(file -> recording(file, file.time().orElseThrow().toInstant(offset)))
                .filter(recording -> !recording.start().isBefore(span.from())
                        && recording.start().isBefore(span.to()))
                .sorted(Comparator.comparing(Recording::start).thenComparing(Recording::token))
                .toList();
    }

    private static Recording recording(StoredFile file, Instant start) {
        return new Recording(file.name(), start, start, file.type(), file.size(), Set.of());
    }

    private static boolean isBehind(Recording recording, String cursor) {
        if (cursor.equals(Page.FIRST)) {
            return true;
        }
        String[] last = cursor.split(" ", 3);
        int order = Long.compare(recording.start().getEpochSecond(), Long.parseLong(last[1]));
        return order > 0 || order == 0 && recording.token().compareTo(last[2]) > 0;
    }

    @Override
    public Playback play(TimeSpan span, String profile, MediaSink sink) {
        throw unsupported(
                "Recordings cannot be played by this device: its document has no request for it. Download them.");
    }

    @Override
    public long download(Recording recording, WritableByteChannel to, Progress progress) {
        return new FileCopy(ground.engine(), ground.scope(), StorageOperations.DOWNLOAD, named(recording), to, progress)
                .resuming(recording.size());
    }

    @Override
    public void protect(Recording recording, boolean on) {
        throw unsupported("Recordings cannot be protected on this device: its document has no request for it.");
    }

    @Override
    public void remove(Recording recording) {
        if (files.list(true).stream().anyMatch(file -> file.name().equals(recording.token()))) {
            ground.engine().call(StorageOperations.REMOVE, named(recording));
        }
    }

    private static Map<String, Value> named(Recording recording) {
        return Map.of("filename", Value.of(recording.token()));
    }

    private static CameraException unsupported(String sentence) {
        return new CameraException(Kind.UNSUPPORTED, sentence);
    }
}
