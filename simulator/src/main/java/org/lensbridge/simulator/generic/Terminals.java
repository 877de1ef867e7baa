package org.lensbridge.simulator.generic;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntPredicate;
import org.lensbridge.simulator.GenericModel;

/** The digital inputs and outputs, counted from 1. Thread-safe; listeners run outside of the lock. */
final class Terminals {
    private final GenericModel model;
    private final SettingTree settings;
    private final BitSet inputs = new BitSet();
    private final BitSet outputs = new BitSet();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    Terminals(GenericModel model, SettingTree settings) {
        this.model = model;
        this.settings = settings;
    }

    void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    void setInput(int number, boolean active) {
        set(inputs, number, active);
    }

    void setOutput(int number, boolean active) {
        set(outputs, number, active);
    }

    private void set(BitSet terminals, int number, boolean active) {
        synchronized (this) {
            terminals.set(number, active);
        }
        listeners.forEach(Runnable::run);
    }

    synchronized boolean inputIsActive(int number) {
        return inputs.get(number);
    }

    synchronized boolean outputIsActive(int number) {
        return outputs.get(number);
    }

    /** Whether current flows: one that is normally closed does so while it is not active. */
    boolean inputIsClosed(int number) {
        return inputIsActive(number) != inputIsNormallyClosed(number);
    }

    boolean outputIsClosed(int number) {
        return outputIsActive(number) == outputIsActiveClosed(number);
    }

    private boolean inputIsNormallyClosed(int number) {
        return settings.is("Input.I" + (number - 1) + ".Normal", "closed");
    }

    private boolean outputIsActiveClosed(int number) {
        return settings.is("Output.O" + (number - 1) + ".Active", "closed");
    }

    /** The seven pairs of digits of 5.4.2. */
    String digits() {
        int in = model.inputs();
        int out = model.outputs();
        return pair(in, number -> settings.is("Input.I" + (number - 1) + ".Enabled", "yes"))
                + pair(in, this::inputIsClosed)
                + pair(out, this::outputIsClosed)
                + pair(in, this::inputIsNormallyClosed)
                + pair(out, this::outputIsActiveClosed)
                + pair(in, this::inputIsActive)
                + pair(out, this::outputIsActive);
    }

    private static String pair(int count, IntPredicate bit) {
        int bits = 0;
        for (int number = 1; number <= count; number++) {
            bits |= bit.test(number) ? 1 << number - 1 : 0;
        }
        return String.format(Locale.ROOT, "%02x", bits);
    }
}
