package org.lensbridge.api.capability.system;

/** How much of a device goes back to what it was from the factory. */
public enum ResetScope {
    /** Everything but what makes it reachable: addresses and ports, on most devices the users as well. */
    KEEP_NETWORK,
    /** Everything: the device is gone from its address. */
    ALL
}
