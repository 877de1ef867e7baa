package org.lensbridge.driver.arecont.survey;

import org.lensbridge.driver.support.session.CapabilityTable;

/** Finds out which of some capabilities a device has. Stateless. */
@FunctionalInterface
public interface Finder {
    /**
     * Adds each capability to the channels that have it, and to the others the sentence why not. Fails only with what ends the whole
     * conversation. It asks little: one request for the whole device where that can do, since recorders have many channels.
     */
    void find(Ground ground, CapabilityTable.Builder table);
}
