package org.lensbridge.simulator.rtsp;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.lensbridge.simulator.Authentication;
import org.lensbridge.simulator.device.Accounts;

/**
 * What is decided of a server before it starts. Immutable.
 *
 * @param name in the SDP and in the reports
 * @param realm asked when somebody is to log in
 * @param challenges ways to log in, in the order in which they are offered
 */
record RtspSettings(
        String name,
        Supplier<String> realm,
        List<Authentication> challenges,
        Accounts accounts,
        Duration nonceLifetime,
        Duration sessionTimeout,
        Set<RtspQuirk> quirks,
        RtspCatalogue catalogue) {
    RtspSettings {
        challenges = List.copyOf(challenges);
        quirks = Set.copyOf(quirks);
    }

    boolean has(RtspQuirk quirk) {
        return quirks.contains(quirk);
    }
}
