package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.dahua.thermal.HeatScene;

/** A sensor that measures temperatures, with its shutter: chapter 10. Confined to the event loop, but for the shutter. */
final class ThermalUnit {
    private final HeatScene scene = new HeatScene();
    private final Shutter shutter = new Shutter();
    private final ThermographyCgi thermography;
    private final RadiometryCgi radiometry;
    private final RadiometryStreams streams;

    ThermalUnit(Site site) {
        Thermometer thermometer = new Thermometer(site, scene);
        thermography = new ThermographyCgi(site, shutter);
        radiometry = new RadiometryCgi(site, thermometer);
        streams = new RadiometryStreams(site, thermometer, shutter);
    }

    List<Map<String, Cgi>> routes() {
        return List.of(thermography.routes(), radiometry.routes(), streams.routes());
    }

    HeatScene scene() {
        return scene;
    }

    Shutter shutter() {
        return shutter;
    }

    RadiometryStreams streams() {
        return streams;
    }

    Searches<?> searches() {
        return radiometry.searches();
    }
}
