/**
 * The Axis device behind the socket: VAPIX with state, written from the vendor's public documents.
 *
 * <p>{@link AxisFirmware} puts the pieces together and answers what the
 * {@link org.lensbridge.simulator.device.DeviceServer} lets pass. An API is a class with its {@code routes()}. What most of the APIs
 * show and change are parameters, which {@code Parameters} keeps: the sheets in this package's resources list them by
 * model, with their types and levels. What the areas share stands in {@code AxisSite}.
 *
 * <p>Parameters, positioner, ports, events and accounts are guarded by themselves, since tests and the drawing thread look
 * at them; everything else is confined to the event loop.
 */
package org.lensbridge.simulator.axis;
