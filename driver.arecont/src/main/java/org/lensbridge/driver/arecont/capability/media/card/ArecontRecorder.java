package org.lensbridge.driver.arecont.capability.media.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.driver.arecont.capability.media.Sensor;
import org.lensbridge.driver.arecont.configuration.Changes;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.arecont.survey.Ground;

/**
 * Whether a camera records to its SD card: always ({@code sd_recording}), else by its rules ({@code sd_networkfail}, {@code sd_motionalarm},
 * {@code sd_ioalarm}). OFF switches those rules off too, which AUTOMATIC switches on again in the same session; after another one's OFF there are none.
 * What changes is saved to flash memory, so that a camera that restarts records as before. Called on the channel's lane.
 */
final class ArecontRecorder implements Recorder {
    private static final String ALWAYS = "sd_recording";
    private static final List<String> RULES = List.of("sd_networkfail", "sd_motionalarm", "sd_ioalarm");
    private static final String ON = "on";
    private static final String OFF = "off";

    private final Ground ground;
    private final Configuration parameters;
    private final List<String> put = new ArrayList<>();

    ArecontRecorder(Ground ground) {
        this.ground = ground;
        this.parameters = ground.configuration();
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
        Changes changes = ground.changes(0);
        boolean always = isOn(parameters.read(ALWAYS));
        if (mode == SwitchMode.ON) {
            if (!always) {
                region(changes);
                changes.put(ALWAYS, ON);
            }
            changes.write();
            return;
        }
        if (always) {
            changes.put(ALWAYS, OFF);
        }
        if (mode == SwitchMode.OFF) {
            List<String> active = rules(ArecontRecorder::isOn);
            active.forEach(rule -> changes.put(rule, OFF));
            changes.write();
            active.stream().filter(rule -> !put.contains(rule)).forEach(put::add);
        } else {
            put.forEach(rule -> changes.put(rule, ON));
            changes.write();
            put.clear();
        }
    }

    /** The region is set before recording is switched on: section "sd_imgleft". One that is set stays. */
    private void region(Changes changes) {
        Sensor sensor = Sensor.of(parameters);
        if (sensor.isKnown() && (isEmpty("sd_imgleft", "sd_imgright") || isEmpty("sd_imgtop", "sd_imgbottom"))) {
            changes.put("sd_imgleft", "0")
                    .put("sd_imgtop", "0")
                    .put("sd_imgright", Integer.toString(sensor.width()))
                    .put("sd_imgbottom", Integer.toString(sensor.height()));
        }
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
