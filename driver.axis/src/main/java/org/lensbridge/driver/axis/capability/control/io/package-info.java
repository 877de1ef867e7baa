/**
 * Inputs and outputs. {@link org.lensbridge.driver.axis.capability.control.io.PortFinder} chooses how the device is asked of them: by JSON where its
 * firmware has that, else by its parameters and {@code io/port.cgi}. Thread-safe.
 */
package org.lensbridge.driver.axis.capability.control.io;
