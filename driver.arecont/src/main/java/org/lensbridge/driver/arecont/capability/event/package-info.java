/**
 * Motion detection, contacts and events, in terms of the driver's rows. Cameras of this family tell nothing by themselves: events are what questions for
 * {@code mdresult} and {@code auxin} show, asked one after the other. Everything is thread-safe unless its type says otherwise.
 */
package org.lensbridge.driver.arecont.capability.event;
