/**
 * Moving pictures that need no drawing: short loops of H.264 and H.265 with a running number burnt in, a tone, and what a
 * recorder makes of them. A {@link org.lensbridge.simulator.footage.Track} lays a loop along the device's clock, so that the
 * packets of any second are the same whenever somebody asks: live, by file name, by time or played back. Nothing is kept
 * but the loops. All types are immutable unless they say otherwise.
 */
package org.lensbridge.simulator.footage;
