package org.lensbridge.driver.dahua.capability.image;

import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.lensbridge.driver.dahua.parameter.OptionsParameters;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * A set of a channel's settings, of which one is in force: by VideoInMode (5.1.4) where the device has that table, else by
 * NightOptions (4.5.20). The numbers are those of 5.1, where a config is normal, day or night.
 */
enum Profile {
    /** Config 0. */
    NORMAL(OptionsParameters.NORMAL),
    /** Config 1; its block has no head. */
    DAY(OptionsParameters.DAY),
    /** Config 2. */
    NIGHT(OptionsParameters.NIGHT);

    private static final int WEEK = 7;

    private final OptionsParameters rows;

    Profile(OptionsParameters rows) {
        this.rows = rows;
    }

    /** The rows of its block in 4.5.20. */
    OptionsParameters rows() {
        return rows;
    }

    /** The number of its config in 5.1. */
    int config() {
        return ordinal();
    }

    /**
     * The one in force. What the device decides by the light is taken for the day: no request tells how bright it is.
     *
     * @param mode VideoInMode of the channel, empty where there is none
     * @param options VideoInOptions of the channel
     * @param time the device's, which is asked only where it matters
     */
    static Profile inForce(KeyValueDocument mode, KeyValueDocument options, Supplier<LocalDateTime> time) {
        if (mode.text("Mode").isEmpty()) {
            return byNightOptions(options, time);
        }
        return number(mode, "Mode", 0) == 0 ? of(number(mode, "Config[0]", 1)) : byWeek(mode, time.get());
    }

    private static Profile of(int config) {
        return config == 0 ? NORMAL : config == 2 ? NIGHT : DAY;
    }

    private static Profile byWeek(KeyValueDocument mode, LocalDateTime now) {
        String day = "TimeSection[" + now.getDayOfWeek().getValue() % WEEK + "]";
        boolean inside = mode.list(day).stream()
                .flatMap(section -> mode.text(day + "[" + section + "]").stream())
                .flatMap(text -> DaySection.parse(text).stream())
                .anyMatch(section -> section.covers(now.toLocalTime().toSecondOfDay()));
        return inside ? of(number(mode, "Config[1]", 1)) : of(number(mode, "Config[2]", 2));
    }

    private static Profile byNightOptions(KeyValueDocument options, Supplier<LocalDateTime> time) {
        return switch (number(options, "NightOptions.Profile", 3)) {
            case 0 -> DAY;
            case 1 -> NIGHT;
            case 2 -> NORMAL;
            default ->
                switch (number(options, "NightOptions.SwitchMode", 0)) {
                    case 2 -> bySun(options, time.get());
                    case 3 -> NIGHT;
                    case 4 -> NORMAL;
                    default -> DAY;
                };
        };
    }

    private static Profile bySun(KeyValueDocument options, LocalDateTime time) {
        int now = time.toLocalTime().toSecondOfDay();
        return now >= second(options, "Sunrise") && now < second(options, "Sunset") ? DAY : NIGHT;
    }

    private static int second(KeyValueDocument options, String edge) {
        String key = "NightOptions." + edge;
        return number(options, key + "Hour", 0) * 3600
                + number(options, key + "Minute", 0) * 60
                + number(options, key + "Second", 0);
    }

    private static int number(KeyValueDocument document, String key, int otherwise) {
        return document.number(key)
                .map(Number::intValue)
                .filter(number -> number >= 0 && number < 1000)
                .orElse(otherwise);
    }
}
