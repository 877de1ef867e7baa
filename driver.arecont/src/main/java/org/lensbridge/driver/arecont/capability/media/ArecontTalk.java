package org.lensbridge.driver.arecont.capability.media;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.driver.arecont.operation.AudioOperations;
import org.lensbridge.driver.arecont.operation.ConfigurationOperations;
import org.lensbridge.driver.support.media.Loudspeaker;
import org.lensbridge.driver.support.media.TalkWay;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.Speech;
import org.lensbridge.transport.http.Reuse;

/**
 * How a camera is talked to ("Transmit Audio to Line Out"). The document says G.711 and not by which law: that of the vendor's country, the mu-law,
 * for which the media type is {@code audio/basic} (RFC 2046, 4.3).
 */
record ArecontTalk(OperationEngine engine) implements TalkWay {
    private static final List<MediaFormat> FORMATS =
            List.of(new MediaFormat(0, Codec.PCMU, 0, 0, 8_000, 1, ByteBuffer.allocate(0)));

    @Override
    public Operation operation() {
        return AudioOperations.TRANSMIT;
    }

    @Override
    public List<MediaFormat> formats() {
        return FORMATS;
    }

    @Override
    public void greet() {
        engine.send(ConfigurationOperations.MODEL.reused(Reuse.NEVER), Map.of());
    }

    @Override
    public Speech begin(MediaFormat format) {
        return engine.talk(operation(), Map.of(), "audio/basic", Loudspeaker.ANNOUNCED);
    }
}
