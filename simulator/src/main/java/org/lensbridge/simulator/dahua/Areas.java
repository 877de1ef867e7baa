package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Map;

/** The parts of the vendor's document, each in a class of its own: add the routes of a further one here. */
final class Areas {
    private Areas() {}

    /** What {@link Routes} are made of. */
    static List<Map<String, Cgi>> of(Site site) {
        return List.of(
                new SystemCgi(site).routes(),
                new ClockCgi(site).routes(),
                new ConfigCgi(site).routes(),
                new RestoreCgi(site).routes(),
                new EncodeCgi(site).routes(),
                new VideoInputCgi(site).routes(),
                new LensCgi(site).routes(),
                new WiperCgi(site).routes(),
                new NetworkCgi(site).routes(),
                new AlarmCgi(site).routes(),
                new UserCgi(site).routes(),
                new LogCgi(site).routes(),
                new EventCgi(site).routes(),
                new PtzCgi(site).routes());
    }
}
