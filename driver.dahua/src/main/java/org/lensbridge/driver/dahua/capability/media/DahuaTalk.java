package org.lensbridge.driver.dahua.capability.media;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.driver.dahua.operation.AudioOperations;
import org.lensbridge.driver.support.media.Loudspeaker;
import org.lensbridge.driver.support.media.TalkWay;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.Speech;
import org.lensbridge.transport.http.Reuse;

/**
 * How the loudspeaker of a channel is talked to: section 4.3.3.
 *
 * @param channel from 1
 * @param form {@link AudioOperations#SINGLE_PART} or {@link AudioOperations#MULTIPART}
 */
record DahuaTalk(OperationEngine engine, int channel, String form, List<TalkFormat> rows) implements TalkWay {
    DahuaTalk {
        rows = List.copyOf(rows);
    }

    @Override
    public Operation operation() {
        return AudioOperations.POST;
    }

    @Override
    public List<MediaFormat> formats() {
        return rows.stream().map(TalkFormat::format).toList();
    }

    @Override
    public void greet() {
        engine.send(AudioOperations.OUTPUTS.reused(Reuse.NEVER), Map.of());
    }

    @Override
    public Speech begin(MediaFormat format) {
        return engine.talk(
                operation(),
                Map.of(Operation.CHANNEL, Value.of(channel), AudioOperations.FORM, Value.of(form)),
                form(format).contentType(),
                Loudspeaker.ANNOUNCED);
    }

    @Override
    public ByteBuffer framed(MediaFormat format, ByteBuffer piece) {
        return form(format).framed(piece);
    }

    private TalkForm form(MediaFormat format) {
        TalkFormat chosen = rows.stream()
                .filter(row -> row.format().equals(format))
                .findFirst()
                .orElseThrow();
        return TalkForm.of(form, chosen.mediaType());
    }

    /** The document has no answer for a loudspeaker that somebody else uses: devices report that they cannot do it now. */
    @Override
    public CameraException explained(CameraException e) {
        return e.kind() == Kind.PROTOCOL
                ? new CameraException(
                        Kind.BUSY, "The device does not play it; somebody else may be talking. " + e.reason(), e)
                : e;
    }
}
