/**
 * The ExcelSense camera behind the socket: every request of the IP Camera API, version 2.0, with state, written from that document
 * alone. Headings named in this package are the document's.
 *
 * <p>{@link org.lensbridge.simulator.excelsense.ExcelsenseFirmware} puts the pieces together, reads the login from the query and answers what
 * the {@link org.lensbridge.simulator.device.DeviceServer} lets pass. A chapter is a class with its {@code routes()}; it throws a
 * {@code Refusal}, which is status 200 with an error number. What clients set is a {@code Sheet} of {@code Field}s, or a
 * {@code LoopTable} where the document has a list between markers; a request is checked as a whole before anything of it is set.
 * Firmwares deviate as {@link org.lensbridge.simulator.ExcelsenseQuirk} says.
 *
 * <p>Settings, lists, logs, disks, accounts and the alarm output are guarded by themselves, since tests and the drawing thread look at
 * them; everything else is confined to the event loop.
 */
package org.lensbridge.simulator.excelsense;
