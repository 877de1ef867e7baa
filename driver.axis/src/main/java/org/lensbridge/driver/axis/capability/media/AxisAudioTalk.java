package org.lensbridge.driver.axis.capability.media;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.driver.axis.operation.AudioOperations;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.Speech;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.http.Reuse;

/** The loudspeaker of a device (audio-systems/audio-api). One talk at a time. Thread-safe. */
final class AxisAudioTalk implements AudioTalk {
    /** Any length may be announced. It is that of 20 minutes of G.711. */
    static final long ANNOUNCED = 9_999_999;

    private final OperationEngine engine;
    private final SessionScope scope;
    private final List<TalkFormat> formats;
    private final AtomicBoolean taken = new AtomicBoolean();

    AxisAudioTalk(OperationEngine engine, SessionScope scope, List<TalkFormat> formats) {
        this.engine = engine;
        this.scope = scope;
        this.formats = List.copyOf(formats);
    }

    @Override
    public List<MediaFormat> formats() {
        return formats.stream().map(TalkFormat::format).toList();
    }

    @Override
    public Talk open(MediaFormat format) {
        scope.ensureOpen();
        TalkFormat chosen = formats.stream()
                .filter(row -> row.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        Kind.INVALID_ARGUMENT,
                        "The device does not play " + format.codec() + " at " + format.sampleRate() + " Hz with "
                                + format.channels() + " channels; its formats tell what it plays."));
        if (!taken.compareAndSet(false, true)) {
            throw new CameraException(Kind.BUSY, "Somebody is talking through the device already; wait until they end.")
                    .during(AudioOperations.TRANSMIT.name());
        }
        OpenTalk talk = new OpenTalk(() -> speech(chosen), scope, taken);
        boolean begun = false;
        try {
            // A body without end cannot be sent again: the login must be one that has just been accepted.
            engine.send(
                    ParameterOperations.LIST.reused(Reuse.NEVER),
                    Map.of(TreeDialect.GROUPS, Value.of(List.of(Value.of("Properties.Audio")))));
            talk.begin();
            begun = true;
            return talk;
        } finally {
            if (!begun) {
                talk.close();
            }
        }
    }

    private Speech speech(TalkFormat chosen) {
        return engine.talk(AudioOperations.TRANSMIT, Map.of(), chosen.mediaType(), ANNOUNCED);
    }
}
