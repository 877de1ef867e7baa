package org.lensbridge.simulator.axis;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lensbridge.simulator.AxisLevel;

/** {@code date.cgi} (network-video/system-settings), in local time, and {@code time.cgi} (network-video/time-api). */
final class TimeApi {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM dd, uuuu HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final String POSIX = "Time.POSIXTimeZone";
    private static final Map<String, String> ZONES = Map.of(
            "Europe/Stockholm", "CET-1CEST,M3.5.0,M10.5.0/3",
            "Europe/Lisbon", "WET0WEST,M3.5.0/1,M10.5.0",
            "America/New_York", "EST5EDT,M3.2.0,M11.1.0",
            "Asia/Tokyo", "JST-9",
            "UTC", "UTC0");

    private final AxisSite site;

    TimeApi(AxisSite site) {
        this.site = site;
    }

    Map<String, AxisRoute> routes() {
        Map<String, AxisRoute> routes = new HashMap<>();
        routes.put("date.cgi", new AxisRoute(AxisLevel.ADMIN, this::date));
        if (site.settings().model().isCurrent()) {
            JsonApi api = new JsonApi(
                    "1.0",
                    Map.of(
                            "getDateTimeInfo",
                            params -> now(),
                            "getAll",
                            params -> all(),
                            "setDateTime",
                            this::setDateTime,
                            "setTimeZone",
                            this::setTimeZone,
                            "setPosixTimeZone",
                            this::setPosixTimeZone,
                            "resetTimeZone",
                            params -> setTimeZone(Map.of("timeZone", "Europe/Stockholm"))));
            routes.put("time.cgi", new AxisRoute(AxisLevel.ADMIN, api));
        }
        return routes;
    }

    private ZonedDateTime local() {
        return site.now().truncatedTo(ChronoUnit.SECONDS).atZone(site.zone());
    }

    private void date(AxisCall call) {
        if (call.argument("action").filter("get"::equals).isPresent()) {
            call.text(DATE.format(local()) + "\n");
            return;
        }
        try {
            ZonedDateTime now = local();
            LocalDateTime time = LocalDateTime.of(
                    number(call, "year", now.getYear()),
                    number(call, "month", now.getMonthValue()),
                    number(call, "day", now.getDayOfMonth()),
                    number(call, "hour", now.getHour()),
                    number(call, "minute", now.getMinute()),
                    number(call, "second", now.getSecond()));
            if (!call.argument("action").filter("set"::equals).isPresent()) {
                call.text("Error: no action\n");
                return;
            }
            site.setClock(time.atZone(site.zone()).toInstant());
            call.text("OK\n");
        } catch (DateTimeException e) {
            call.text("Error: Invalid date or time\n");
        }
    }

    private static int number(AxisCall call, String name, int absent) {
        String text = call.argument(name).orElse(Integer.toString(absent));
        if (!text.matches("\\d{1,4}")) {
            throw new DateTimeException(name);
        }
        return Integer.parseInt(text);
    }

    private Map<String, Object> now() {
        Map<String, Object> data = new LinkedHashMap<>();
        ZonedDateTime local = local();
        data.put("dateTime", local.toInstant().toString());
        data.put("dstEnabled", site.parameters().is("Time.DST.Enabled", "yes"));
        data.put("localDateTime", OFFSET.format(local));
        data.put("posixTimeZone", site.parameters().value(POSIX).orElse(""));
        data.put("timeZone", site.zone().getId());
        return data;
    }

    private Map<String, Object> all() {
        Map<String, Object> data = now();
        data.put("timeZones", List.copyOf(ZONES.keySet()));
        data.put("maxSupportedYear", 2037);
        return data;
    }

    private Map<String, ?> setDateTime(Map<String, Object> params) throws JsonApi.Fault {
        try {
            site.setClock(Instant.parse(JsonApi.text(params, "dateTime")));
            return Map.of();
        } catch (DateTimeParseException e) {
            throw JsonApi.Fault.invalid("dateTime");
        }
    }

    private Map<String, ?> setTimeZone(Map<String, Object> params) throws JsonApi.Fault {
        String name = JsonApi.text(params, "timeZone");
        if (!ZONES.containsKey(name)) {
            throw JsonApi.Fault.invalid("timeZone");
        }
        site.zone(ZoneId.of(name));
        site.parameters().update(POSIX, ZONES.get(name));
        return Map.of();
    }

    private Map<String, ?> setPosixTimeZone(Map<String, Object> params) throws JsonApi.Fault {
        String posix = JsonApi.text(params, "posixTimeZone");
        if (!posix.matches("[A-Za-z<>+-]{3,}[+-]?\\d.*")) {
            throw JsonApi.Fault.invalid("posixTimeZone");
        }
        site.parameters().update(POSIX, posix);
        ZONES.forEach((name, value) -> {
            if (value.equals(posix)) {
                site.zone(ZoneId.of(name));
            }
        });
        return Map.of();
    }
}
