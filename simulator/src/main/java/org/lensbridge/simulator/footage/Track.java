package org.lensbridge.simulator.footage;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.lensbridge.simulator.container.AudioCodec;
import org.lensbridge.simulator.container.Container;
import org.lensbridge.simulator.container.Picture;
import org.lensbridge.simulator.container.Sound;
import org.lensbridge.simulator.container.Tag;

/**
 * A loop laid along the device's clock: which packets a stream has in a second follows from the second alone. Seconds
 * count from 1970 on the device's own clock, as if that were UTC. Immutable.
 */
public final class Track {
    private final Reel reel;
    private final Optional<Sound> sound;
    private final int channel;
    private final int subtype;
    private final Container container;
    private volatile long[] sizes = {};

    /**
     * @param audio the codec of the tone that goes along, empty for silence
     * @param channel from 1
     * @param subtype 0 main stream, 1 and 2 extra streams
     */
    public Track(Reel reel, Optional<AudioCodec> audio, int channel, int subtype, Container container) {
        this.reel = reel;
        this.sound = audio.map(Tone::block);
        this.channel = channel;
        this.subtype = subtype;
        this.container = container;
    }

    /** The second of a time on the device's clock. */
    public static long second(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC);
    }

    /** The milliseconds since 1970 of a time on the device's clock, as if that were UTC. */
    public static long millis(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** The packets that begin in a second, in the order of their times; the first is a key frame. */
    public List<Packet> packets(long second, int operateId) {
        List<Packet> packets = new ArrayList<>();
        for (int i = 0; i < Reel.FRAMES_PER_SECOND; i++) {
            long number = second * Reel.FRAMES_PER_SECOND + i;
            long millis = second * 1000 + i * 1000L / Reel.FRAMES_PER_SECOND;
            Picture picture = reel.picture(number);
            packets.add(
                    new Packet(millis, true, picture.key(), container.video(tag(number, millis, operateId), picture)));
        }
        sound.ifPresent(block -> tone(packets, block, second, operateId));
        packets.sort(Comparator.comparingLong(Packet::millis));
        return packets;
    }

    private void tone(List<Packet> packets, Sound block, long second, int operateId) {
        int blocks = 1000 / Tone.BLOCK_MILLIS;
        for (int i = 0; i < blocks; i++) {
            long number = second * blocks + i;
            long millis = second * 1000 + (long) i * Tone.BLOCK_MILLIS;
            packets.add(new Packet(millis, false, false, container.audio(tag(number, millis, operateId), block)));
        }
    }

    /** Bytes of all packets from one second to before another, while nobody controls the stream. */
    public long bytes(long from, long to) {
        long[] loop = sizes();
        long sum = (to - from) / loop.length * Arrays.stream(loop).sum();
        for (int i = 0; i < (to - from) % loop.length; i++) {
            sum += loop[(int) Math.floorMod(from + i, (long) loop.length)];
        }
        return sum;
    }

    /** By the second's place in the loop. */
    private long[] sizes() {
        long[] known = sizes;
        if (known.length == 0) {
            known = LongStream.range(0, reel.seconds())
                    .map(second -> packets(second, 0).stream()
                            .mapToLong(Packet::length)
                            .sum())
                    .toArray();
            sizes = known;
        }
        return known;
    }

    private Tag tag(long number, long millis, int operateId) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(
                Math.floorDiv(millis, 1000L), (int) Math.floorMod(millis, 1000L) * 1_000_000, ZoneOffset.UTC);
        return new Tag(channel - 1, subtype, number, time, operateId);
    }
}
