package org.lensbridge.driver.arecont.capability.media.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.driver.arecont.capability.media.Sensor;
import org.lensbridge.driver.arecont.configuration.Configuration;

/**
 * Whether a camera records to its SD card: always ({@code sd_recording}), else by its rules ({@code sd_networkfail}, {@code sd_motionalarm},
 * {@code sd_ioalarm}). OFF switches those rules off too, which AUTOMATIC switches on again in the same session; after another one's OFF there are none.
 * Called on the channel's lane.
 */
final class ArecontRecorder implements Recorder {
    private static final String ALWAYS = "sd_recording";
    private static final List<String> RULES = List.of("sd_networkfail", "sd_motionalarm", "sd_ioalarm");
    private static final String ON = "on";
    private static final String OFF = "off";

    private final Configuration parameters;
    private final List<String> put = new ArrayList<>();

    ArecontRecorder(Configuration parameters) {
        this.parameters = parameters;
    }

    @Override
    public SwitchMode mode() {
        if (isOn(parameters.read(ALWAYS))) {
            return SwitchMode.ON;
        }
        return rules(ArecontRecorder::isOn).isEmpty() ? SwitchMode.OFF : SwitchMode.AUTOMATIC;
    }

    @Override
    public synchronized void set(SwitchMode mode) {
        switch (mode) {
            case ON -> always();
            case OFF -> {
                parameters.write(ALWAYS, OFF);
                List<String> active = rules(ArecontRecorder::isOn);
                active.forEach(rule -> parameters.write(rule, OFF));
                active.stream().filter(rule -> !put.contains(rule)).forEach(put::add);
            }
            default -> {
                parameters.write(ALWAYS, OFF);
                put.forEach(rule -> parameters.write(rule, ON));
                put.clear();
            }
        }
    }

    /** The region is set before recording is switched on: section "sd_imgleft". One that is set stays. */
    private void always() {
        if (isOn(parameters.read(ALWAYS))) {
            return;
        }
        Sensor sensor = Sensor.of(parameters);
        if (sensor.isKnown() && (isEmpty("sd_imgleft", "sd_imgright") || isEmpty("sd_imgtop", "sd_imgbottom"))) {
            parameters.write("sd_imgleft", "0");
            parameters.write("sd_imgtop", "0");
            parameters.write("sd_imgright", Integer.toString(sensor.width()));
            parameters.write("sd_imgbottom", Integer.toString(sensor.height()));
        }
        parameters.write(ALWAYS, ON);
    }

    /** Whether the camera has a region, and that is none. */
    private boolean isEmpty(String first, String last) {
        Optional<Integer> from = number(first);
        Optional<Integer> to = number(last);
        return from.isPresent() && to.isPresent() && to.get() <= from.get();
    }

    private Optional<Integer> number(String name) {
        return parameters
                .ask(name)
                .value()
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    private List<String> rules(Predicate<String> state) {
        return RULES.stream()
                .filter(rule -> parameters.ask(rule).value().filter(state).isPresent())
                .toList();
    }

    private static boolean isOn(String value) {
        return value.equalsIgnoreCase(ON) || value.equals("1");
    }
}
