package org.lensbridge.driver.axis.capability.media;

import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.driver.axis.operation.AudioOperations;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.support.media.Loudspeaker;
import org.lensbridge.driver.support.media.TalkWay;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.Speech;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.http.Reuse;

/** How a device is talked to (audio-systems/audio-api). */
record AxisTalk(OperationEngine engine, List<TalkFormat> rows) implements TalkWay {
    private static final String WRONG_MODE = "status 405";

    AxisTalk {
        rows = List.copyOf(rows);
    }

    @Override
    public Operation operation() {
        return AudioOperations.TRANSMIT;
    }

    @Override
    public List<MediaFormat> formats() {
        return rows.stream().map(TalkFormat::format).toList();
    }

    @Override
    public void greet() {
        engine.send(
                ParameterOperations.LIST.reused(Reuse.NEVER),
                Map.of(TreeDialect.GROUPS, Value.of(List.of(Value.of("Properties.Audio")))));
    }

    @Override
    public Speech begin(MediaFormat format) {
        TalkFormat chosen = rows.stream()
                .filter(row -> row.format().equals(format))
                .findFirst()
                .orElseThrow();
        return engine.talk(operation(), Map.of(), chosen.mediaType(), Loudspeaker.ANNOUNCED);
    }

    /** What the document says of the statuses that a device refuses with. */
    @Override
    public CameraException explained(CameraException e) {
        if (e.kind() == Kind.UNSUPPORTED && e.reason().contains(WRONG_MODE)) {
            return new CameraException(
                    Kind.UNSUPPORTED,
                    "The device is not set to play sound now. Set Audio.DuplexMode to full, half or post.",
                    e);
        }
        return e.kind() == Kind.BUSY
                ? new CameraException(
                        Kind.BUSY, "The device plays nothing more now; somebody else may be talking. " + e.reason(), e)
                : e;
    }

    /** A device ends a request in which nothing came for a second: Audio.ReceiverTimeout. */
    @Override
    public boolean pauses() {
        return true;
    }
}
