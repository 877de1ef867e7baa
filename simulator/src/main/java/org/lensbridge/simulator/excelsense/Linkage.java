package org.lensbridge.simulator.excelsense;

import java.util.List;
import org.lensbridge.simulator.excelsense.LoopTable.Form;

/** What an alarm starts: the alarm output (1) or a recording (4). */
final class Linkage {
    private static final String OUTPUT = "1";

    private Linkage() {}

    /** Delivered empty. */
    static Form form() {
        return new Form(
                Loop.LINKAGE,
                "AlarmLinkageParam",
                List.of("ActionID", "ActionType"),
                List.of(Field.of("ActionID", "", Rule.number(1, 16)), Field.of("ActionType", "", Rule.oneOf("1", "4"))),
                8,
                row -> true,
                List.of());
    }

    static boolean firesOutput(LoopTable table) {
        return table.rows().stream().anyMatch(row -> OUTPUT.equals(row.get("ActionType")));
    }
}
