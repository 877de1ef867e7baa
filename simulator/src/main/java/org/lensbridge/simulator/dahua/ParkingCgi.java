package org.lensbridge.simulator.dahua;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.dahua.analytics.ParkingSpace;
import org.lensbridge.simulator.http.Parameter;

/** {@code trafficSnap.cgi} (9.1.1) and {@code trafficParking.cgi} (9.2.1). */
final class ParkingCgi {
    /** The lane that stands for all, by the example that asks for 0 and 255 and is told 0 and 1. */
    private static final int ALL = 255;

    private final Site site;
    private final List<ParkingSpace> spaces;

    ParkingCgi(Site site, List<ParkingSpace> spaces) {
        this.site = site;
        this.spaces = spaces;
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "trafficSnap.cgi?getParkingSpaceStatus", this::some,
                "trafficParking.cgi?getAllParkingSpaceStatus", this::all);
    }

    /** Where the channel's index begins is said nowhere, and the example has none; there is one car park whatever it is. */
    private void some(Call call) throws Refusal {
        call.number("channel", 0, 0, site.settings().channels());
        call.number("condition.ResponseLevel", 0, 0, Integer.MAX_VALUE);
        List<Integer> lanes = lanes(call);
        Lines lines = new Lines();
        int at = 0;
        for (ParkingSpace space : spaces) {
            if (lanes.isEmpty() || lanes.contains(ALL) || lanes.contains(space.lane())) {
                lines.at("status[" + at++ + "].")
                        .add("Lane", space.lane())
                        .add("PictureId", space.pictureId())
                        .add("TrafficCar.CountInGroup", 1)
                        .add("TrafficCar.DeviceAddress", site.settings().name())
                        .add("TrafficCar.PlateNumber", space.isTaken() ? "SIM " + space.number() : "");
            }
        }
        call.lines(lines.all());
    }

    private static List<Integer> lanes(Call call) throws Refusal {
        List<Integer> lanes = new ArrayList<>();
        for (Parameter parameter : call.request().query()) {
            if (parameter.name().matches("condition\\.Lane\\[\\d{1,3}\\]")) {
                lanes.add(call.number(parameter.name(), 0, 0, ALL));
            }
        }
        return lanes;
    }

    private void all(Call call) {
        Lines lines = new Lines();
        for (int i = 0; i < spaces.size(); i++) {
            ParkingSpace space = spaces.get(i);
            lines.at("status[" + i + "].")
                    .add("Lane", space.lane())
                    .add("CustomParkNo", space.number())
                    .add("Status", space.isTaken() ? "Park" : "NoPark");
        }
        call.lines(lines.all());
    }
}
