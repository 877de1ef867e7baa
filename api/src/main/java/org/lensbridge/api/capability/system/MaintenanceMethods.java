package org.lensbridge.api.capability.system;

import java.util.Set;

/**
 * Which ways of maintenance a device has.
 *
 * @param shutdown whether {@code shutdown} works
 * @param resets what {@code reset} takes
 * @param backup whether {@code backup} works
 * @param restore whether {@code restore} works
 * @param upgrade whether {@code upgrade} works
 */
public record MaintenanceMethods(
        boolean shutdown, Set<ResetScope> resets, boolean backup, boolean restore, boolean upgrade) {
    /** Restarting, and none of the others. */
    public static final MaintenanceMethods RESTART = new MaintenanceMethods(false, Set.of(), false, false, false);

    public MaintenanceMethods {
        resets = Set.copyOf(resets);
    }
}
