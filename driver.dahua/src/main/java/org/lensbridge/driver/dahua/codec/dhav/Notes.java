package org.lensbridge.driver.dahua.codec.dhav;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the extension headers of section 15.2 tell beside the coding. DHAV has nothing of it that is known.
 *
 * @param operateId of the control request (section 4.2.4) that this packet obeys, unsigned 32 bits; meaningful in playback
 * @param title of the channel, told at the beginning and when it changes
 * @param zone of the device, told at the beginning and when it changes
 * @param events bits of what goes on: {@link #ALARM}, {@link #MOTION}, {@link #VIDEO_LOST}; 0 for nothing
 * @param gap without pictures
 */
public record Notes(
        OptionalLong operateId, Optional<String> title, Optional<Zone> zone, long events, Optional<Gap> gap) {
    /** The bit of an alarm from outside. */
    public static final long ALARM = 1;
    /** The bit of motion. */
    public static final long MOTION = 2;
    /** The bit of a lost video signal. */
    public static final long VIDEO_LOST = 4;

    /** Nothing. */
    static final Notes NONE = new Notes(OptionalLong.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty());

    public Notes {
        Objects.requireNonNull(operateId);
        Objects.requireNonNull(title);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(gap);
    }

    /**
     * Where the device is.
     *
     * @param offset from UTC, without daylight saving time
     * @param daylightSaving whether daylight saving time is in force
     */
    public record Zone(Duration offset, boolean daylightSaving) {
        public Zone {
            Objects.requireNonNull(offset);
        }
    }

    /** A time without pictures. */
    public record Gap(Instant start, Instant end) {
        public Gap {
            Objects.requireNonNull(start);
            Objects.requireNonNull(end);
        }
    }
}
