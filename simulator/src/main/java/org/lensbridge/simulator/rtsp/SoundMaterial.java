package org.lensbridge.simulator.rtsp;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.lensbridge.simulator.container.AudioCodec;
import org.lensbridge.simulator.footage.Tone;

/** A tone that goes on, in packets of 40 ms (RFC 3551, section 4.5). */
final class SoundMaterial implements Material {
    private final byte[] block;

    SoundMaterial(Coding coding) {
        AudioCodec codec =
                switch (coding) {
                    case PCMA -> AudioCodec.A_LAW;
                    case PCMU -> AudioCodec.MU_LAW;
                    default -> AudioCodec.PCM16;
                };
        ByteBuffer samples = Tone.block(codec).data().duplicate();
        block = new byte[samples.remaining()];
        samples.get(block);
        for (int i = 0; codec == AudioCodec.PCM16 && i < block.length; i += 2) {
            byte low = block[i];
            block[i] = block[i + 1];
            block[i + 1] = low;
        }
    }

    @Override
    public Duration period() {
        return Duration.ofMillis(Tone.BLOCK_MILLIS);
    }

    @Override
    public boolean canBegin(long number) {
        return true;
    }

    @Override
    public List<Payload> frame(long number, long millis) {
        return List.of(Payload.whole(block, number == 0));
    }

    @Override
    public String format() {
        return "";
    }
}
