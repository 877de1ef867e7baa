package org.lensbridge.simulator.dahua;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What only some kinds of devices have: chapter 7, and 14.1. */
final class SpecialArea {
    private final List<Map<String, Cgi>> routes = new ArrayList<>();

    SpecialArea(Site site) {
        routes.add(new DiscoveryCgi(site).routes());
        if (ScreenTables.hasScreens(site.settings())) {
            routes.add(new SplitCgi(site).routes());
        }
    }

    /** What {@link Routes} are made of. */
    List<Map<String, Cgi>> routes() {
        return List.copyOf(routes);
    }
}
