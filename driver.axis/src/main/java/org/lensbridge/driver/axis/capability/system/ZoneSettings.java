package org.lensbridge.driver.axis.capability.system;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Optional;
import org.lensbridge.api.capability.system.Changeover;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.capability.system.DaylightSaving;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.codec.PosixZone;

/** A zone in terms of the API, and changed by them. Stateless. */
final class ZoneSettings {
    /** Any year without a leap day. */
    private static final int YEAR = 2023;

    private static final int DAY = 24 * 3600;
    private static final int LEAP_DAY = 59;

    private ZoneSettings() {}

    /** Whether and when the clock goes ahead; empty where the zone has no rules, or some that the API cannot say. */
    static Optional<DaylightSaving> daylight(DeviceZone zone) {
        return zone.rule().saving().flatMap(saving -> changeover(saving.start())
                .flatMap(start -> changeover(saving.end()).map(end -> new DaylightSaving(zone.saves(), start, end))));
    }

    private static Optional<Changeover> changeover(PosixZone.Rule rule) {
        boolean shown = rule.seconds() >= 0 && rule.seconds() < DAY;
        if (!shown || rule.leaps() && rule.day() >= LEAP_DAY) {
            return Optional.empty();
        }
        LocalTime time = LocalTime.ofSecondOfDay(rule.seconds());
        if (rule.month() > 0) {
            return Optional.of(new Changeover(Month.of(rule.month()), rule.week(), rule.day(), time));
        }
        LocalDate date = LocalDate.ofYearDay(YEAR, rule.day() + (rule.leaps() ? 1 : 0));
        return Optional.of(new Changeover(date.getMonth(), 0, date.getDayOfMonth(), time));
    }

    /** The zone with what is to change, or empty when it stays as it is. */
    static Optional<DeviceZone> changed(Optional<DeviceZone> present, ClockSettings wanted) {
        DeviceZone held = present.orElse(DeviceZone.UTC);
        Optional<ZoneOffset> offset = wanted.offset()
                .filter(other -> present.isEmpty() || !other.equals(held.rule().offset()));
        Optional<DaylightSaving> daylight =
                wanted.daylightSaving().filter(other -> !Optional.of(other).equals(daylight(held)));
        if (offset.isEmpty() && daylight.isEmpty()) {
            return Optional.empty();
        }
        PosixZone rule = offset.map(other -> moved(held.rule(), other)).orElse(held.rule());
        return Optional.of(daylight.map(other -> new DeviceZone(saving(rule, other), other.on()))
                .orElse(new DeviceZone(rule, held.saves())));
    }

    /** Names of zones say where they are, so that they do not stay; how far the clock goes ahead and when does. */
    private static PosixZone moved(PosixZone rule, ZoneOffset offset) {
        if (offset.getTotalSeconds() % 60 != 0) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Nothing was written. A zone is whole minutes from UTC, not " + offset + ".");
        }
        int by = offset.getTotalSeconds() - rule.offset().getTotalSeconds();
        return new PosixZone(PosixZone.nameOf(offset), offset, rule.saving().map(saving -> {
            ZoneOffset ahead = ahead(saving.offset().getTotalSeconds() + by);
            return new PosixZone.Saving(PosixZone.nameOf(ahead), ahead, saving.start(), saving.end());
        }));
    }

    private static PosixZone saving(PosixZone rule, DaylightSaving wanted) {
        ZoneOffset ahead = rule.saving()
                .map(PosixZone.Saving::offset)
                .orElseGet(() -> ahead(rule.offset().getTotalSeconds() + 3600));
        String name = rule.saving().map(PosixZone.Saving::name).orElse(PosixZone.nameOf(ahead));
        return new PosixZone(
                rule.name(),
                rule.offset(),
                Optional.of(new PosixZone.Saving(name, ahead, rule(wanted.start()), rule(wanted.end()))));
    }

    private static ZoneOffset ahead(int seconds) {
        int most = ZoneOffset.MAX.getTotalSeconds();
        if (Math.abs(seconds) > most) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT, "Nothing was written. No clock is more than 18 hours from UTC.");
        }
        return ZoneOffset.ofTotalSeconds(seconds);
    }

    private static PosixZone.Rule rule(Changeover change) {
        int seconds = change.time().toSecondOfDay();
        if (change.week() > 0) {
            return new PosixZone.Rule(change.month().getValue(), change.week(), change.day(), false, seconds);
        }
        if (change.day() > change.month().minLength()) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Nothing was written. The clocks cannot change on a day that not every year has.");
        }
        int day = LocalDate.of(YEAR, change.month(), change.day()).getDayOfYear();
        return new PosixZone.Rule(0, 0, day, false, seconds);
    }
}
