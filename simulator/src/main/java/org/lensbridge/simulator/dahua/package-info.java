/**
 * The camera behind the socket: login, configuration, events, pan/tilt/zoom, clock and video of the vendor's HTTP
 * interface, written from the vendor's document; section numbers in the comments are the document's.
 *
 * <p>{@link CameraServer} puts the pieces together and answers requests on the event loop's thread. State that
 * tests and the drawing thread look at (settings, positioner, clock) is guarded by its owner.
 */
package org.lensbridge.simulator.dahua;
