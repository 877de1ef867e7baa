/**
 * The SD card of a camera: what is recorded on it, and whether it records. A camera has one card for all its sensors, one place on it from which it
 * plays ({@code sd_playbackstamp}), and tells of its recordings the times alone ({@code sd_stampspan}). {@code Stamps} reads and writes these,
 * {@code Card} opens what is played.
 */
package org.lensbridge.driver.arecont.capability.media.card;
