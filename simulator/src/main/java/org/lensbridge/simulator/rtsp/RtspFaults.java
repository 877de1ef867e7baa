package org.lensbridge.simulator.rtsp;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.lensbridge.simulator.WireFault;

/**
 * Switches that break one RTSP server while it runs. Thread-safe; a switch counts from the next packet, picture or request on, and
 * {@link #clear} puts everything back.
 */
public final class RtspFaults {
    private static final Set<WireFault> CUTS =
            EnumSet.of(WireFault.CLOSE_MIDWAY, WireFault.HALF_CLOSE, WireFault.RESET, WireFault.RESET_MIDWAY);

    private final Supplier<WireFault> streams;
    private final BooleanSupplier logins;
    private final AtomicLong lost = new AtomicLong();
    private final AtomicInteger hangUps = new AtomicInteger();
    private volatile boolean silent;
    private volatile long silentUntil = System.nanoTime();
    private volatile double loss;
    private volatile double reordering;
    private volatile double duplication;
    private volatile long seed = 1;
    private volatile Optional<Integer> width = Optional.empty();
    private volatile Duration shift = Duration.ZERO;
    private volatile Optional<URI> elsewhere = Optional.empty();
    private volatile boolean refused;

    /** Of a server that is no part of a device. */
    RtspFaults() {
        this(() -> WireFault.NONE, () -> false);
    }

    /** What is wrong with all streams and logins of a device is wrong with these too. */
    public RtspFaults(Supplier<WireFault> streams, BooleanSupplier logins) {
        this.streams = streams;
        this.logins = logins;
    }

    /** Nothing more is sent for streams, reports included; connections stay, and requests are answered. */
    public void silence(boolean on) {
        silent = on;
    }

    /** The same for a while; then streams go on at a key frame. */
    public void silenceFor(Duration time) {
        silentUntil = System.nanoTime() + time.toNanos();
    }

    /** The next picture of each stream ends in its middle, and so do the connections of those who play. */
    public void hangUpInPicture() {
        hangUps.incrementAndGet();
    }

    /** So many of a hundred RTP packets over UDP are lost. */
    public void loss(double percent) {
        loss = percent;
    }

    /** So many of a hundred RTP packets over UDP come three packets late. */
    public void reordering(double percent) {
        reordering = percent;
    }

    /** So many of a hundred RTP packets over UDP come twice. */
    public void duplication(double percent) {
        duplication = percent;
    }

    /** Which packets are hit: sessions set up later with the same seed lose the same ones. Default 1. */
    public void seed(long value) {
        seed = value;
    }

    /** Pictures are that wide from the next key frame on (320 or 640), with other parameter sets and the same SSRC. */
    public void width(int pixels) {
        width = Optional.of(pixels);
    }

    /** Timestamps of all tracks jump by so much, back when it is negative; the reports tell the same. Several add up. */
    public void shiftTimestamps(Duration by) {
        shift = shift.plus(by);
    }

    /** DESCRIBE is answered with 302 and this address, with the request's path and query behind it. */
    public void redirect(URI server) {
        elsewhere = Optional.of(server);
    }

    /** No login is accepted any more. */
    public void refuseLogins() {
        refused = true;
    }

    /** Nothing is broken any more. Timestamps stay where they are: another jump would be one more fault. */
    public void clear() {
        silent = false;
        silentUntil = System.nanoTime();
        loss = 0;
        reordering = 0;
        duplication = 0;
        width = Optional.empty();
        elsewhere = Optional.empty();
        refused = false;
    }

    /** RTP packets that {@link #loss} has taken so far. */
    public long lost() {
        return lost.get();
    }

    boolean isSilent() {
        return silent || streams.get() == WireFault.STALL || silentUntil - System.nanoTime() > 0;
    }

    /** How often {@link #hangUpInPicture} was called. */
    int hangUps() {
        return hangUps.get();
    }

    /** Whether no picture goes through as a whole. */
    boolean cutsPictures() {
        return CUTS.contains(streams.get());
    }

    double loss() {
        return loss;
    }

    double reordering() {
        return reordering;
    }

    double duplication() {
        return duplication;
    }

    long seed() {
        return seed;
    }

    Optional<Integer> width() {
        return width;
    }

    Duration shift() {
        return shift;
    }

    Optional<URI> elsewhere() {
        return elsewhere;
    }

    boolean loginsRefused() {
        return refused || logins.getAsBoolean();
    }

    void countLost() {
        lost.incrementAndGet();
    }
}
