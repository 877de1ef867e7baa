/**
 * The Arecont Vision camera behind the socket: the vendor's HTTP 1.1 document with state.
 *
 * <p>{@link ArecontFirmware} puts the pieces together and answers what the
 * {@link org.lensbridge.simulator.device.DeviceServer} lets pass. Most of what requests show and change are {@code Parameters}: the sheets in
 * this package's resources list them with their ranges; those that the camera works out, or that do something, are {@code Computed}.
 * Pictures are cut out of what each sensor sees ({@code Windows}); H.264 is a loop.
 *
 * <p>What the document leaves open is decided in {@link ArecontSettings.Answers}; times of the card are seconds since 1970, and privacy
 * masks are in pixels.
 *
 * <p>Parameters, motion, masks, lens, card and accounts are guarded by themselves, since tests and the drawing thread look at
 * them; everything else is confined to the event loop.
 */
package org.lensbridge.simulator.arecont;
