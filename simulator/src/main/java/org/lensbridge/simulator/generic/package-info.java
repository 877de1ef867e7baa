/**
 * The generic CGI camera behind the socket: the requests of the IP Camera Standard API, revision 3.0, with state, written from
 * that document alone. Section numbers in this package are the document's.
 *
 * <p>{@link org.lensbridge.simulator.generic.GenericFirmware} puts the pieces together and answers what the
 * {@link org.lensbridge.simulator.device.DeviceServer} lets pass. A chapter is a class with its {@code routes()}; it throws a
 * {@code Refusal} for what the device does not do. What clients set is a {@code Setting} of the {@code SettingTree}, delivered as
 * the sheet among this package's resources says. Where the document leaves the wording of an answer open, the models answer
 * differently, since devices do.
 *
 * <p>Settings, positioner, inputs, outputs, events and accounts are guarded by themselves, since tests and the drawing thread
 * look at them; everything else is confined to the event loop.
 */
package org.lensbridge.simulator.generic;
