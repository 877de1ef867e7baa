package org.lensbridge.simulator.arecont;

import java.time.Duration;

/**
 * The memory card: pictures from a while before the start until now, or until recording was switched off. Times are seconds since 1970.
 * Thread-safe.
 */
final class Card {
    private final Parameters parameters;
    private final long begin;
    private long stopped;
    private Span wanted = new Span(0, 0);

    /** From one second up to another; an end of 0 stands for the end of what is recorded. */
    record Span(long begin, long end) {
        @Override
        public String toString() {
            return begin + "," + end;
        }
    }

    Card(Parameters parameters, Duration recorded) {
        this.parameters = parameters;
        begin = now() - recorded.toSeconds();
        parameters.whenChanged((name, sensor, value) -> {
            if (name.equals("sd_recording")) {
                record(value.equals("on"));
            }
        });
    }

    private static long now() {
        return System.currentTimeMillis() / 1000;
    }

    private synchronized void record(boolean on) {
        stopped = on ? 0 : stopped == 0 ? now() : stopped;
    }

    synchronized Span recorded() {
        return new Span(begin, stopped == 0 ? now() : stopped);
    }

    /** What is played when somebody asks. */
    synchronized void want(Span span) {
        wanted = span;
    }

    synchronized Span wanted() {
        return wanted;
    }

    /** The part of what is wanted that was recorded; one without seconds when there is none. */
    Span played() {
        Span all = recorded();
        Span some = wanted();
        long first = Math.max(all.begin(), some.begin());
        long last = some.end() == 0 ? all.end() : Math.min(all.end(), some.end());
        return new Span(first, Math.max(first, last));
    }

    int framesPerSecond() {
        return Math.max(1, parameters.number("sd_fps"));
    }
}
