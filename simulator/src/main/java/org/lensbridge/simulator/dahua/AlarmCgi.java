package org.lensbridge.simulator.dahua;

import java.util.Map;
import java.util.function.IntPredicate;

/** {@code alarm.cgi}: 4.9.4 to 4.9.7. */
final class AlarmCgi {
    private final AlarmPanel panel;

    AlarmCgi(Site site) {
        this.panel = site.alarms();
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "alarm.cgi?getInSlots", call -> call.line("result", Integer.toString(panel.inputs())),
                "alarm.cgi?getOutSlots", call -> call.line("result", Integer.toString(panel.outputs())),
                "alarm.cgi?getInState", call -> call.line("result", bits(panel.inputs(), panel::inputIsOn)),
                "alarm.cgi?getOutState", call -> call.line("result", bits(panel.outputs(), panel::outputIsOn)));
    }

    /** The first channel is the lowest bit. */
    private static String bits(int count, IntPredicate on) {
        long bits = 0;
        for (int index = 0; index < count; index++) {
            bits |= on.test(index) ? 1L << index : 0;
        }
        return Long.toString(bits);
    }
}
