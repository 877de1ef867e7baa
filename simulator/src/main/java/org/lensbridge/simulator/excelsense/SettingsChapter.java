package org.lensbridge.simulator.excelsense;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Local Network, Device Port, Device Time, Time Zone and NTP of Device Settings. */
final class SettingsChapter implements Chapter {
    private static final int HALF_HOUR = 30;
    private static final int LAST_HALF_HOUR = 1439;

    private final ExcelsenseSite site;
    private final List<Sheet> cards = new ArrayList<>();
    private final Sheet ports;
    private final Sheet zone;
    private final Sheet ntp;

    SettingsChapter(ExcelsenseSite site) {
        this.site = site;
        for (int card = 1; card <= site.settings().model().networkCards(); card++) {
            cards.add(card(card));
        }
        ports = site.sheet(
                "devicePort",
                port("controlPort", 30001),
                port("httpPort", 80),
                port("rtspPort", site.server().rtspServer().port()),
                port("rtmpPort", 8080));
        zone = site.sheet(
                "timeZone",
                Field.of("timeZone", "85", Rule.number(0, 300)),
                Field.of("DSTOpenFlag", "0", Rule.FLAG),
                Field.of("beginMonth", "3", Rule.number(1, 12)),
                Field.of("beginWeekly", "5", Rule.number(1, 5)),
                Field.of("beginWeekDays", "0", Rule.number(0, 6)),
                Field.of("beginTime", "60", Rule.multipleOf(HALF_HOUR, LAST_HALF_HOUR)),
                Field.of("endMonth", "10", Rule.number(1, 12)),
                Field.of("endWeekly", "5", Rule.number(1, 5)),
                Field.of("endWeekDays", "0", Rule.number(0, 6)),
                Field.of("endTime", "120", Rule.multipleOf(HALF_HOUR, LAST_HALF_HOUR)));
        ntp = site.sheet(
                "NTP",
                Field.of("enableFlag", "0", Rule.FLAG),
                Field.of("IPProtoVer", "1", Rule.number(1, 1)),
                Field.of("NTPIP", "192.168.0.1", Rule.ADDRESS),
                Field.of("NTPPort", "123", Rule.clamped(0, 65535)),
                Field.of("NTPCheckTime", "3600", Rule.number(1, 604_800)));
    }

    private Sheet card(int number) {
        return site.sheet(
                "localNetwork." + number,
                Field.fixed("IPProtoVer", "1"),
                Field.fixed("netCardId", Integer.toString(number)),
                Field.of("IPAddress", number == 1 ? "192.168.0.120" : "", Rule.ADDRESS),
                Field.of("subNetmask", "255.255.255.0", Rule.ADDRESS),
                Field.of("subGetway", number == 1 ? "192.168.0.1" : "", Rule.OPTIONAL_ADDRESS),
                Field.of("preferredDNS", "", Rule.OPTIONAL_ADDRESS),
                Field.of("alternateDNS", "", Rule.OPTIONAL_ADDRESS),
                Field.of("autoGetIPFlag", number == 1 ? "0" : "1", Rule.FLAG));
    }

    private static Field port(String name, int delivered) {
        return Field.of(name, Integer.toString(delivered), Rule.number(1, 65535));
    }

    @Override
    public Map<String, Route> routes() {
        Map<String, Route> routes = new HashMap<>();
        routes.put("param get localNetwork", Chapter.view(this::network));
        routes.put("param set localNetwork", Chapter.admin(this::setNetwork));
        routes.put("param get dateTime", Chapter.view(this::time));
        routes.put("param set dateTime", Chapter.admin(this::setTime));
        Map.of("devicePort", ports, "timeZone", zone, "NTP", ntp).forEach((type, sheet) -> {
            routes.put(
                    "param get " + type,
                    Chapter.view(call -> call.tell(call.lines().all(sheet.all()))));
            routes.put("param set " + type, Chapter.admin(call -> {
                sheet.prepare(call.parameters()).run();
                call.ok();
            }));
        });
        return routes;
    }

    /** Version 6 is answered as version 4. */
    private void network(ExcelsenseCall call) throws Refusal {
        call.number("IPProtoVer", 1, 2);
        int card = call.number("netCardId", 1, cards.size(), 0);
        List<Sheet> told = card == 0 ? cards : List.of(cards.get(card - 1));
        call.tell(call.lines().loop(Loop.NETWORK, told, (lines, sheet) -> lines.all(sheet.all())));
    }

    private void setNetwork(ExcelsenseCall call) throws Refusal {
        call.number("IPProtoVer", 1, 2);
        cards.get(call.number("netCardId", 1, cards.size()) - 1)
                .prepare(call.parameters())
                .run();
        call.ok();
    }

    private void time(ExcelsenseCall call) {
        LocalDateTime now = site.clock().now();
        call.tell(call.lines()
                .line("year", now.getYear())
                .line("month", now.getMonthValue())
                .line("day", now.getDayOfMonth())
                .line("hour", now.getHour())
                .line("minute", now.getMinute())
                .line("second", now.getSecond()));
    }

    private void setTime(ExcelsenseCall call) throws Refusal {
        site.clock()
                .set(time(
                                call.number("year", 1970, 2099),
                                call.number("month", 1, 12),
                                call.number("day", 1, 31),
                                call.number("hour", 0, 23),
                                call.number("minute", 0, 59),
                                call.number("second", 0, 59))
                        .orElseThrow(() -> new Refusal(Refusal.INVALID_PARAMETERS)));
        call.ok();
    }

    private static Optional<LocalDateTime> time(int year, int month, int day, int hour, int minute, int second) {
        try {
            return Optional.of(LocalDateTime.of(year, month, day, hour, minute, second));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
