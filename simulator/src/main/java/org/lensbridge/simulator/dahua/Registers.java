package org.lensbridge.simulator.dahua;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.EventAction;
import org.lensbridge.simulator.dahua.building.Register;
import org.lensbridge.simulator.dahua.building.Register.Entry;
import org.lensbridge.simulator.device.DeviceClock;

/** What a door station keeps: 12.2 to 12.6. Confined to the event loop. */
final class Registers {
    static final String CARDS = "AccessControlCard";
    static final String PASSAGES = "AccessControlCardRec";
    static final String CALLS = "VideoTalkLog";
    static final String ALARMS = "AlarmRecord";
    static final String ANNOUNCEMENTS = "Announcement";

    /** Ways to open a door (12.4.1). */
    static final int BY_CARD = 1;

    static final int REMOTE = 4;

    private static final int MOST_CARDS = 2000;
    private static final int MOST = 10_000;

    private final DeviceClock clock;
    private final Map<String, Register> byName = Map.of(
            CARDS, new Register(MOST_CARDS),
            PASSAGES, new Register(MOST),
            CALLS, new Register(MOST),
            ALARMS, new Register(MOST),
            ANNOUNCEMENTS, new Register(MOST));

    Registers(Site site) {
        this.clock = site.clock();
        site.hub().whenRaised((code, channel, action) -> {
            if (code.equals("AlarmLocal") && action != EventAction.STOP) {
                alarm(channel, "UrgencyButton");
            }
        });
    }

    Register named(String name) throws Refusal {
        Register register = byName.get(name);
        if (register == null) {
            throw Refusal.invalidParam();
        }
        return register;
    }

    Register calls() {
        return byName.get(CALLS);
    }

    Optional<Entry> card(String number) {
        return byName.get(CARDS).all().stream()
                .filter(card -> card.field("CardNo").equals(number))
                .findFirst();
    }

    /** Somebody passed a door, counted from 1, or was not let in. */
    void passage(int door, String card, String user, int method, boolean letIn) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("CardNo", card);
        fields.put("UserID", user);
        fields.put("CreateTime", now());
        fields.put("Status", letIn ? "1" : "0");
        fields.put("Method", Integer.toString(method));
        fields.put("Door", Integer.toString(door));
        fields.put("Password", "");
        byName.get(PASSAGES).add(fields);
    }

    /** An input, counted from 1, or the door itself gave alarm. */
    void alarm(int channel, String sense) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("CreateTime", now());
        fields.put("Channel", Integer.toString(channel - 1));
        fields.put("SenseMethod", sense);
        fields.put("RoomNumber", "501");
        fields.put("ReadFlag", "0");
        fields.put("Comment", "");
        byName.get(ALARMS).add(fields);
    }

    /** Seconds since 1970. */
    String now() {
        return Long.toString(clock.now().atZone(ZoneId.systemDefault()).toEpochSecond());
    }
}
