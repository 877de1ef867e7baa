/**
 * The device behind the socket: the vendor's HTTP interface with state, written from the vendor's document; section
 * numbers in the comments are the document's.
 *
 * <p>{@link CameraFirmware} puts the pieces together and answers, on the event loop's thread, what the
 * {@link org.lensbridge.simulator.device.DeviceServer} lets pass. What the areas of the
 * document share stands in {@code Site}. An area is a class with its {@code routes()}, listed in {@code Areas}, and one with
 * its configuration tables (defaults with the rules of their values), listed in {@code DefaultTables}; a table is made
 * when somebody asks for it first, since a fleet has thousands that nobody looks at. What differs between kinds of
 * devices is decided where it is made, by the kind in {@link CameraSettings}; what only some of them have is put together in
 * {@link SpecialArea}, and what those look at and remember stands in packages of its own, which know nothing of requests:
 * {@link org.lensbridge.simulator.dahua.analytics}, {@link org.lensbridge.simulator.dahua.thermal} and
 * {@link org.lensbridge.simulator.dahua.building}.
 *
 * <p>Streams, sound, recordings and storage share what has been recorded, so {@link MediaArea} makes them.
 *
 * <p>State that tests and the drawing thread look at (settings, positioner, clock, events, journal, alarms, wipers) is guarded
 * by its owner; everything else is confined to the event loop.
 */
package org.lensbridge.simulator.dahua;
