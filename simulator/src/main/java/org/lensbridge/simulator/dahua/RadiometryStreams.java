package org.lensbridge.simulator.dahua;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lensbridge.simulator.dahua.thermal.Sensor;
import org.lensbridge.simulator.device.StreamCounts;
import org.lensbridge.simulator.fault.Part;

/**
 * {@code RadiometryManager.cgi}, what it sends until the client leaves: temperatures as often as the rules measure (10.2.8), and what
 * the sensor sees when somebody fetches it (10.2.9 and 10.2.10). Confined to the event loop.
 */
final class RadiometryStreams {
    /** How long the sensor takes until its data can be sent. */
    private static final Duration EXPOSURE = Duration.ofMillis(100);

    private final Site site;
    private final Thermometer thermometer;
    private final Shutter shutter;
    private final StreamCounts counts = new StreamCounts();
    private final Set<Subscriber> fetching = new LinkedHashSet<>();
    private boolean exposing;

    RadiometryStreams(Site site, Thermometer thermometer, Shutter shutter) {
        this.site = site;
        this.thermometer = thermometer;
        this.shutter = shutter;
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "RadiometryManager.cgi?attachTemper", this::attachTemper,
                "RadiometryManager.cgi?attachProc", this::attachData,
                "RadiometryManager.cgi?toFetch", this::fetch);
    }

    StreamCounts counts() {
        return counts;
    }

    private void attachTemper(Call call) throws Refusal {
        checkChannel(call);
        Subscriber.open(site, call, counts, true, gone -> {}).ifPresent(this::tellTemperatures);
    }

    private void tellTemperatures(Subscriber subscriber) {
        if (!subscriber.connection().isOpen()) {
            return;
        }
        List<Thermometer.Rule> rules = thermometer.rules();
        LocalDateTime now = site.clock().now();
        Lines lines = new Lines();
        for (int i = 0; i < rules.size(); i++) {
            RadiometryCgi.write(lines.at("info[" + i + "]."), thermometer.measure(rules.get(i), now), thermometer);
        }
        if (!rules.isEmpty() && thermometer.isOn()) {
            subscriber.tell(lines);
        }
        int period = rules.stream().mapToInt(Thermometer.Rule::period).min().orElse(1);
        site.loop().schedule(Duration.ofSeconds(period), () -> tellTemperatures(subscriber));
    }

    private void attachData(Call call) throws Refusal {
        checkChannel(call);
        Subscriber.open(site, call, counts, true, fetching::remove).ifPresent(fetching::add);
    }

    /** While the shutter is closed or data are on their way the sensor is busy. */
    private void fetch(Call call) throws Refusal {
        checkChannel(call);
        boolean busy = exposing || shutter.isClosed();
        if (!busy) {
            exposing = true;
            site.loop().schedule(EXPOSURE, this::deliver);
        }
        call.line("status", busy ? "Busy" : "Ready");
    }

    private void deliver() {
        exposing = false;
        LocalDateTime now = site.clock().now();
        ByteBuffer pixels = Sensor.look(thermometer.scene(), now);
        Lines lines = new Lines("dataInfo.")
                .add("Height", Sensor.HEIGHT)
                .add("Width", Sensor.WIDTH)
                .add("Channel", thermometer.channel())
                .add("Time", RadiometryCgi.TIME.format(now))
                .add("Length", pixels.remaining())
                .add("sensorType", Sensor.TYPE)
                .add("Unzip.ParamR", Sensor.R)
                .add("Unzip.ParamB", Sensor.B)
                .add("Unzip.ParamF", Sensor.F)
                .add("Unzip.ParamO", Sensor.O);
        Part data = Part.of("application/http", List.of(pixels));
        for (Subscriber subscriber : Set.copyOf(fetching)) {
            subscriber.tell(lines);
            subscriber.tell(data);
        }
    }

    private void checkChannel(Call call) throws Refusal {
        call.required("channel");
        if (site.channel(call, 1) != thermometer.channel()) {
            throw Refusal.invalidParam();
        }
    }
}
