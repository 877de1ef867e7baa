package org.lensbridge.driver.excelsense.capability.alarm.trigger;

import java.time.Duration;

/** What a ToughEye is told over its alarm output, by how long that is switched on: section "Alarm Trigger Output". */
public enum Signal {
    /** Cleans the lens. The output is configured for it whenever nothing else is under way. */
    SELF_CLEAN(300, "self-clean"),
    /** Toggles the mode in which the LEDs are off unless they are needed. */
    LED_NORMALLY_DISABLED(900, "the LED normally-disabled toggle"),
    /** Toggles the mode in which the LEDs are off. */
    LED_SHUTOFF(1700, "the LED shutoff toggle");

    private final int milliseconds;
    private final String title;

    Signal(int milliseconds, String title) {
        this.milliseconds = milliseconds;
        this.title = title;
    }

    /** How long the output is switched on, which is how the camera tells one from another. */
    Duration length() {
        return Duration.ofMillis(milliseconds);
    }

    /** The configuration of the output that makes it this long. */
    OutputSetup setup() {
        return OutputSetup.documented(milliseconds);
    }

    /** In words. */
    String title() {
        return title;
    }
}
