package org.lensbridge.simulator.dahua;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lensbridge.simulator.dahua.building.Register;

/** {@code recordUpdater.cgi}: 12.3.2 to 12.3.4 and 12.5.1. */
final class RecordUpdaterCgi {
    private static final Map<String, ValueRule> CARD = Map.of(
            "CardNo", ValueRule.matching("\\w{1,32}"),
            "UserID", ValueRule.range(0, Integer.MAX_VALUE),
            "CardStatus", ValueRule.range(0, 31),
            "CardType", ValueRule.range(0, 5).or(ValueRule.oneOf("255")));

    private static final Map<String, ValueRule> ANNOUNCEMENT = Map.of(
            "Content",
            ValueRule.TEXT,
            "ExpirTime",
            RecordUpdaterCgi::isTime,
            "IssueTime",
            RecordUpdaterCgi::isTime,
            "Title",
            ValueRule.TEXT,
            "User",
            ValueRule.TEXT,
            "State",
            ValueRule.range(0, 2),
            "ReadFlag",
            ValueRule.range(0, 1));

    private final Registers registers;

    RecordUpdaterCgi(Registers registers) {
        this.registers = registers;
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "recordUpdater.cgi?insert", this::insert,
                "recordUpdater.cgi?update", this::update,
                "recordUpdater.cgi?remove", this::remove);
    }

    private void insert(Call call) throws Refusal {
        switch (call.required("name")) {
            case Registers.CARDS -> insertCard(call);
            case Registers.ANNOUNCEMENTS -> announce(call);
            default -> throw Refusal.invalidParam();
        }
    }

    /** A card of a number that there is already is refused. */
    private void insertCard(Call call) throws Refusal {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("CardNo", call.required("CardNo"));
        fields.put("UserID", call.required("UserID"));
        fields.put("CardStatus", "0");
        fields.put("CardType", "0");
        fields.putAll(given(call, CARD));
        Register cards = registers.named(Registers.CARDS);
        if (registers.card(fields.get("CardNo")).isPresent() || cards.isFull()) {
            throw Refusal.invalidParam();
        }
        cards.add(fields);
        call.ok();
    }

    private void announce(Call call) throws Refusal {
        for (String name : ANNOUNCEMENT.keySet()) {
            call.required(name);
        }
        registers.named(Registers.ANNOUNCEMENTS).add(given(call, ANNOUNCEMENT));
        call.ok();
    }

    /** The number of a card stays what it is. */
    private void update(Call call) throws Refusal {
        int number = card(call);
        Map<String, String> changes = given(call, CARD);
        if (changes.isEmpty() || changes.containsKey("CardNo")) {
            throw Refusal.invalidParam();
        }
        registers.named(Registers.CARDS).update(number, changes);
        call.ok();
    }

    private void remove(Call call) throws Refusal {
        registers.named(Registers.CARDS).remove(card(call));
        call.ok();
    }

    private int card(Call call) throws Refusal {
        call.required("recno");
        int number = call.number("recno", 0, 0, Integer.MAX_VALUE);
        if (!call.required("name").equals(Registers.CARDS)
                || registers.named(Registers.CARDS).find(number).isEmpty()) {
            throw Refusal.invalidParam();
        }
        return number;
    }

    /** The fields that the request has, each as it may be. */
    private static Map<String, String> given(Call call, Map<String, ValueRule> rules) throws Refusal {
        Map<String, String> given = new LinkedHashMap<>();
        for (Map.Entry<String, ValueRule> rule : rules.entrySet()) {
            String value = call.parameter(rule.getKey()).orElse("");
            if (call.parameter(rule.getKey()).isPresent()) {
                if (!rule.getValue().test(value)) {
                    throw Refusal.invalidParam();
                }
                given.put(rule.getKey(), value);
            }
        }
        return given;
    }

    private static boolean isTime(String text) {
        try {
            ClockCgi.time(text);
            return true;
        } catch (Refusal e) {
            return false;
        }
    }
}
