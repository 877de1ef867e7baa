package org.lensbridge.simulator.dahua;

/**
 * Where a lens is and whether it moves. Immutable.
 *
 * @param focus 0 near to 1 far
 * @param zoom 0 widest to 1 longest
 */
record LensState(double focus, double zoom, boolean moving) {}
