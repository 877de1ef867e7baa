/**
 * What simulated devices of all vendors share: the server with its login, faults, log and counters, the clock, and the
 * streams of pictures.
 *
 * <p>A {@link org.lensbridge.simulator.device.DeviceServer} takes requests in, lets those with a valid login pass and hands
 * each to the vendor's {@link org.lensbridge.simulator.device.Firmware} as an
 * {@link org.lensbridge.simulator.device.Exchange}, which the firmware answers now or later. What a vendor's package adds is
 * state and the way of speaking; nothing here knows a vendor.
 *
 * <p>Everything is confined to the event loop's thread unless a type says otherwise.
 */
package org.lensbridge.simulator.device;
