package org.lensbridge.runtime.internal.talk;

import java.util.Arrays;

/**
 * Changes the sample rate of one channel: sums up the neighbours of each new sample, weighted by a windowed sinc whose cutoff is below half of the
 * lower rate, so that nothing is folded back. Confined to one thread.
 */
final class Resampler {
    /** Zero crossings of the sinc on each side. */
    private static final int REACH = 12;
    /** Points of the kernel's table for each crossing, between which it is drawn straight. */
    private static final int FINE = 256;
    /** The part of the lower band that passes; the rest is the filter's slope. */
    private static final double PASS = 0.92;

    private static final float[] KERNEL = kernel();

    private final double step;
    private final double scale;
    private final int half;
    private float[] past;
    private int filled;
    private double position;

    Resampler(int from, int to) {
        step = (double) from / to;
        scale = PASS * Math.min(1, (double) to / from);
        half = (int) Math.ceil(REACH / scale);
        past = new float[4 * half];
        filled = half; // silence before the first sample
        position = half;
    }

    private static float[] kernel() {
        float[] table = new float[REACH * FINE + 2];
        for (int i = 0; i < REACH * FINE; i++) {
            double x = Math.PI * i / FINE;
            double sinc = i == 0 ? 1 : Math.sin(x) / x;
            double window = 0.42 + 0.5 * Math.cos(x / REACH) + 0.08 * Math.cos(2 * x / REACH);
            table[i] = (float) (sinc * window);
        }
        return table;
    }

    /** The most samples that {@code count} more can make. */
    int most(int count) {
        return (int) Math.ceil((count + 1) / step) + 1;
    }

    /** Takes samples and writes those that they make; the number of them. The latest few wait for their neighbours. */
    int resample(float[] samples, int count, float[] to) {
        if (filled + count > past.length) {
            past = Arrays.copyOf(past, filled + count);
        }
        System.arraycopy(samples, 0, past, filled, count);
        filled += count;
        int made = 0;
        while (position + half < filled) {
            to[made++] = sample();
            position += step;
        }
        int over = Math.max(0, (int) position - half);
        System.arraycopy(past, over, past, 0, filled - over);
        filled -= over;
        position -= over;
        return made;
    }

    private float sample() {
        int first = Math.max(0, (int) Math.ceil(position - half));
        int last = (int) Math.floor(position + half);
        double sum = 0;
        for (int i = first; i <= last; i++) {
            double at = Math.abs(i - position) * scale * FINE;
            int index = (int) at;
            if (index < REACH * FINE) {
                double between = at - index;
                sum += past[i] * (KERNEL[index] + between * (KERNEL[index + 1] - KERNEL[index]));
            }
        }
        return (float) (sum * scale);
    }
}
