package org.lensbridge.simulator.arecont;

import java.util.HashMap;
import java.util.Map;

/** {@code getreg} and {@code setreg}: 3:21 is the number of P-frames, the others hold what is written. Confined to the event loop. */
final class Registers {
    private static final int PAGE = 3;
    private static final int P_FRAMES = 21;
    private static final String INTERVAL = "keyframeinterval";

    private final Parameters parameters;
    private final Map<Integer, Integer> values = new HashMap<>();

    Registers(Parameters parameters) {
        this.parameters = parameters;
    }

    void get(ArecontCall call) throws Refusal {
        answer(call, read(number(call, "page", 255), number(call, "reg", 65535)));
    }

    void set(ArecontCall call) throws Refusal {
        int page = number(call, "page", 255);
        int register = number(call, "reg", 65535);
        int value = number(call, "val", 65535);
        if (isInterval(page, register)) {
            if (!parameters.set(INTERVAL, 0, Integer.toString(value))) {
                throw Refusal.badRequest("Register 3:21 is 0 to 100");
            }
        } else {
            values.put(page << 16 | register, value);
        }
        answer(call, read(page, register));
    }

    /** Registers keep nothing over a restart. */
    void forget() {
        values.clear();
    }

    private int read(int page, int register) {
        return isInterval(page, register) ? parameters.number(INTERVAL) : values.getOrDefault(page << 16 | register, 0);
    }

    private boolean isInterval(int page, int register) {
        return page == PAGE && register == P_FRAMES && parameters.row(INTERVAL).isPresent();
    }

    private static int number(ArecontCall call, String name, int most) throws Refusal {
        int number = call.number(name, 0, most, -1);
        if (number < 0) {
            throw Refusal.badRequest(name + " is missing");
        }
        return number;
    }

    private static void answer(ArecontCall call, int value) {
        call.text("reg=" + value + "\r\n");
    }
}
