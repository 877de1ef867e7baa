package org.lensbridge.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.lensbridge.api.registry.RecordedStream;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamRecorder;
import org.lensbridge.media.internal.record.FileRecorder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The {@link StreamRecorder} of the framework. Needs no configuration and no port. */
@Component
public final class RecorderComponent implements StreamRecorder {
    private final FileRecorder recorder;

    /** Records streams of this hub. */
    @Activate
    public RecorderComponent(@Reference StreamHub hub) {
        recorder = new FileRecorder(hub);
    }

    /** Ends what is being recorded. */
    @Deactivate
    public void stop() {
        recorder.close();
    }

    @Override
    public CompletableFuture<RecordedStream> record(StreamKey key, Path file, Duration length) {
        return recorder.record(key, file, length);
    }
}
