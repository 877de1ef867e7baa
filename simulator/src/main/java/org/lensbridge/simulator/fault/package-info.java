/**
 * Puts replies and parts on the wire, properly or broken in one of the ways of
 * {@link org.lensbridge.simulator.WireFault}. Confined to the event loop's thread.
 */
package org.lensbridge.simulator.fault;
