package org.lensbridge.driver.dahua.capability.recording;

import java.nio.channels.WritableByteChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
import org.lensbridge.driver.dahua.codec.DeviceTime;
import org.lensbridge.driver.dahua.operation.FileOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.operation.FileCopy;
import org.lensbridge.driver.support.operation.Operation;

/** The recordings of a channel: sections 4.2.3, 4.2.4, 4.11.5 to 4.11.7 and 13.3. Thread-safe. */
final class DahuaRecordings implements Recordings {
    private final Ground ground;
    private final int channel;
    private final RecordingWays ways;
    /** Learnt for each call: it changes with the device's summer time. */
    private final Supplier<DeviceTime> times;

    private final FileSearch search;

    /** For a channel, from 1. */
    DahuaRecordings(Ground ground, int channel, RecordingWays ways) {
        this.ground = ground;
        this.channel = channel;
        this.ways = ways;
        this.times = () -> DeviceTime.of(ground);
        this.search = new FileSearch(ground, channel, times);
    }

    @Override
    public RecordingMethods methods() {
        return ways.methods();
    }

    @Override
    public Page<Recording> find(RecordingQuery query, String cursor) {
        ground.scope().ensureOpen();
        return search.page(query, cursor);
    }

    @Override
    public Playback play(TimeSpan span, String profile, MediaSink sink) {
        ground.scope().ensureOpen();
        RecordedStream recorded = profile.isEmpty() ? RecordedStream.MAIN : RecordedStream.ofProfile(profile);
        return ways.playing(() -> PlaybackOpening.open(ground, channel, recorded, span, sink));
    }

    @Override
    public long download(Recording recording, WritableByteChannel to, Progress progress) {
        FileToken token = FileToken.parse(recording.token());
        return new FileCopy(ground.engine(), ground.scope(), token.row(), token.arguments(channel), to, progress)
                .resuming(recording.size());
    }

    @Override
    public void protect(Recording recording, boolean on) {
        ground.scope().ensureOpen();
        Map<String, Value> arguments =
                new LinkedHashMap<>(DeviceSpan.arguments(times.get(), recording.start(), recording.end()));
        arguments.put("channels", Value.of(List.of(Value.of(channel))));
        Operation row = on ? FileOperations.PROTECT : FileOperations.UNPROTECT;
        ways.protecting(() -> ground.engine().call(row, arguments));
    }

    @Override
    public void remove(Recording recording) {
        throw new CameraException(
                Kind.UNSUPPORTED,
                "The vendor's interface has no request that removes a recording; the device overwrites the oldest by itself.");
    }
}
