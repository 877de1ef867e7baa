package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.DeviceKind;
import org.lensbridge.simulator.dahua.building.Door;
import org.lensbridge.simulator.dahua.building.Register.Entry;

/** A door with lock, card reader and button: chapters 11 and 12. Confined to the event loop, but for the doors. */
final class DoorStation {
    private final List<Door> doors = List.of(new Door());
    private final Registers registers;
    private final VideoTalkCgi talk;

    DoorStation(Site site) {
        registers = new Registers(site);
        talk = new VideoTalkCgi(site, registers);
    }

    static boolean isOne(CameraSettings settings) {
        return settings.kind() == DeviceKind.DOOR;
    }

    List<Map<String, Cgi>> routes() {
        return List.of(
                new DoorCgi(doors, registers).routes(),
                talk.routes(),
                new RecordFinderCgi(registers).routes(),
                new RecordUpdaterCgi(registers).routes());
    }

    VideoTalkCgi talk() {
        return talk;
    }

    boolean ring() {
        return talk.call();
    }

    /** Doors count from 1. */
    boolean has(int door) {
        return door >= 1 && door <= doors.size();
    }

    boolean isOpen(int door) {
        return doors.get(door - 1).state() != Door.State.CLOSE;
    }

    void force(int door, boolean forced) {
        doors.get(door - 1).force(forced);
        if (forced) {
            registers.alarm(door, "DoorMagnetism");
        }
    }

    /** Opens for a card of the register that is neither lost nor frozen nor anything else of 12.3.2. */
    boolean swipe(int door, String number) {
        Optional<Entry> card = registers.card(number);
        boolean letIn =
                card.filter(known -> known.field("CardStatus").equals("0")).isPresent();
        if (letIn) {
            doors.get(door - 1).open();
        }
        String user = card.map(known -> known.field("UserID")).orElse("");
        registers.passage(door, number, user, Registers.BY_CARD, letIn);
        return letIn;
    }
}
