package org.lensbridge.driver.support.session;

/**
 * Finds out which of some capabilities a device has. Stateless.
 *
 * @param <G> what the driver's finders share
 */
@FunctionalInterface
public interface Finder<G extends Inquirer> {
    /**
     * Adds each capability to the channels that have it, and to the others the sentence why not. Fails only with what ends the whole
     * conversation. It asks little: one request for the whole device where that can do, since recorders have many channels.
     */
    void find(G ground, CapabilityTable.Builder table);
}
