package org.lensbridge.api.capability.system;

/**
 * What can be done about a device's clock.
 *
 * @param time whether {@code time} works
 * @param set whether {@code set} works
 * @param offset whether {@code write} takes an offset
 * @param daylightSaving whether {@code write} takes daylight saving
 * @param server whether {@code write} takes a time server
 */
public record ClockMethods(boolean time, boolean set, boolean offset, boolean daylightSaving, boolean server) {
    /** All of it. */
    public static final ClockMethods ALL = new ClockMethods(true, true, true, true, true);
}
