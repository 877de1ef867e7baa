package org.lensbridge.simulator.generic;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** {@code admin/date.cgi} (5.1.14). Times are those of the zone that is set. */
final class DateCgi implements Chapter {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("MMM dd, uuuu HH:mm:ss", Locale.ENGLISH);
    private static final String ZONE = "Time.TimeZone";
    private static final int EASTERNMOST = 13;
    private static final int WESTERNMOST = -12;

    private final GenericSite site;

    DateCgi(GenericSite site) {
        this.site = site;
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of("admin/date.cgi", Chapter.admin(Method.GET_OR_POST, this::serve));
    }

    private void serve(GenericCall call) throws Refusal {
        switch (call.action()) {
            case "get" -> call.text(FORMAT.format(site.clock().now()) + "\r\n");
            case "set" -> set(call);
            default -> throw Refusal.failed("unknown action");
        }
    }

    /** What is left out stays as it is; another zone moves the hands as far as the zones are apart. */
    private void set(GenericCall call) throws Refusal {
        String zone = call.first("timezone").orElse(site.tree().value(ZONE));
        LocalDateTime now =
                site.clock().now().plusHours(hours(zone) - hours(site.tree().value(ZONE)));
        try {
            LocalDateTime wanted = LocalDateTime.of(
                    part(call, "year", 2007, 2099, now.getYear()),
                    part(call, "month", 1, 12, now.getMonthValue()),
                    part(call, "day", 1, 31, now.getDayOfMonth()),
                    part(call, "hour", 0, 23, now.getHour()),
                    part(call, "minute", 0, 59, now.getMinute()),
                    part(call, "second", 0, 59, now.getSecond()));
            site.clock().set(wanted);
        } catch (DateTimeException e) {
            throw Refusal.failed("there is no such day");
        }
        site.tree().measured(ZONE, zone);
        call.ok();
    }

    private static int part(GenericCall call, String name, int least, int most, int absent) throws Refusal {
        String value = call.first(name).orElse("" + absent);
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw Refusal.failed(name + " is not " + least + " to " + most);
        }
        return Integer.parseInt(value);
    }

    private static int hours(String zone) throws Refusal {
        boolean right = zone.matches("GMT([+-]\\d{1,2})?");
        int hours = right && zone.length() > 3 ? Integer.parseInt(zone.substring(3)) : 0;
        if (!right || hours < WESTERNMOST || hours > EASTERNMOST) {
            throw Refusal.failed("timezone is not GMT-12 to GMT+13");
        }
        return hours;
    }
}
