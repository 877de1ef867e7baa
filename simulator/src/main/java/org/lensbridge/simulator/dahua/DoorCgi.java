package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.dahua.building.Door;

/** {@code accessControl.cgi}: chapter 11. Doors count from 1. */
final class DoorCgi {
    private static final ValueRule TYPE = ValueRule.matching("\\w{1,32}");

    private final List<Door> doors;
    private final Registers registers;

    DoorCgi(List<Door> doors, Registers registers) {
        this.doors = doors;
        this.registers = registers;
    }

    Map<String, Cgi> routes() {
        return Map.of("accessControl.cgi?openDoor", this::open, "accessControl.cgi?getDoorStatus", this::status);
    }

    /** User and type stand together or not at all. */
    private void open(Call call) throws Refusal {
        int door = door(call);
        boolean user = call.parameter("UserID").isPresent();
        if (user != call.parameter("Type").isPresent()
                || !TYPE.test(call.parameter("Type").orElse("Remote"))) {
            throw Refusal.invalidParam();
        }
        doors.get(door - 1).open();
        registers.passage(door, "", call.parameter("UserID").orElse(""), Registers.REMOTE, true);
        call.ok();
    }

    private void status(Call call) throws Refusal {
        call.line("Info.status", doors.get(door(call) - 1).state().wire());
    }

    private int door(Call call) throws Refusal {
        call.required("channel");
        return call.number("channel", 1, 1, doors.size());
    }
}
