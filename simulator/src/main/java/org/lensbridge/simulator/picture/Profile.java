package org.lensbridge.simulator.picture;

/** One stream of a camera. Immutable. Channels count from 1; subtype 0 is the main stream, 1 and 2 are extra. */
public record Profile(int channel, int subtype) {}
