package org.lensbridge.api.capability.image;

/**
 * Which ways of cleaning its lens a channel has.
 *
 * @param repeating whether {@code start} and {@code stop} work
 */
public record CleaningMethods(boolean repeating) {}
