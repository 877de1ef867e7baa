package org.lensbridge.simulator.dahua;

import java.util.Map;

/** {@code rainBrush.cgi}: 5.2. Channels count from 1 and may be left out. */
final class WiperCgi {
    private static final int LONGEST_REST = 3600;

    private final Site site;

    WiperCgi(Site site) {
        this.site = site;
    }

    /** Empty for a device without a lens of its own. */
    Map<String, Cgi> routes() {
        if (!site.settings().kind().hasLens()) {
            return Map.of();
        }
        return Map.of(
                "rainBrush.cgi?moveContinuously",
                call -> {
                    call.required("interval");
                    call.number("interval", 1, 1, LONGEST_REST);
                    wiper(call).moveContinuously();
                    call.ok();
                },
                "rainBrush.cgi?stopMove",
                call -> {
                    wiper(call).stop();
                    call.ok();
                },
                "rainBrush.cgi?moveOnce",
                call -> {
                    wiper(call).moveOnce();
                    call.ok();
                });
    }

    private Wiper wiper(Call call) throws Refusal {
        return site.wipers().get(site.channel(call, 1));
    }
}
