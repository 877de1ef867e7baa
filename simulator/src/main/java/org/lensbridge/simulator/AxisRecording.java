package org.lensbridge.simulator;

import java.time.Instant;
import java.util.Optional;

/**
 * A recording on a disk of an Axis device. Immutable.
 *
 * @param id such as {@code 20260214_101500_1A2B_B8A44F001122}
 * @param disk {@code SD_DISK} or {@code NetworkShare}
 * @param stop empty while it goes on
 * @param view what was recorded, from 1
 * @param event what it was recorded for
 */
public record AxisRecording(String id, String disk, Instant start, Optional<Instant> stop, int view, String event) {}
