package org.lensbridge.driver.dahua.capability.media;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.driver.dahua.operation.AudioOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.Speech;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.http.Reuse;

/** The loudspeaker of a channel by section 4.3.3. One talk at a time through each channel. Thread-safe. */
public final class DahuaAudioTalk implements AudioTalk {
    /** As the document's example announces: 20 minutes of G.711. */
    static final long ANNOUNCED = 9_999_999;

    private final OperationEngine engine;
    private final SessionScope scope;
    private final int channel;
    private final String form;
    private final List<TalkFormat> formats;
    private final AtomicBoolean taken = new AtomicBoolean();

    /**
     * For a channel, from 1.
     *
     * @param form {@link AudioOperations#SINGLE_PART} or {@link AudioOperations#MULTIPART}
     * @param setting how the device codes its own sound, as section 4.5.5 calls it; empty when unknown
     */
    public DahuaAudioTalk(OperationEngine engine, SessionScope scope, int channel, String form, String setting) {
        this.engine = engine;
        this.scope = scope;
        this.channel = channel;
        this.form = Objects.requireNonNull(form);
        this.formats = TalkFormat.preferring(setting);
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
            throw new CameraException(
                            Kind.BUSY,
                            "Somebody is talking through channel " + channel + " already; wait until they end.")
                    .during(AudioOperations.POST.name());
        }
        OpenTalk talk = new OpenTalk(() -> speech(chosen), TalkForm.of(form, chosen.mediaType()), scope, taken);
        boolean begun = false;
        try {
            // A body without end cannot be sent again: the login must be one that has just been accepted.
            engine.send(AudioOperations.OUTPUTS.reused(Reuse.NEVER), Map.of());
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
        return engine.talk(
                AudioOperations.POST,
                Map.of(Operation.CHANNEL, Value.of(channel), AudioOperations.FORM, Value.of(form)),
                TalkForm.of(form, chosen.mediaType()).contentType(),
                ANNOUNCED);
    }
}
