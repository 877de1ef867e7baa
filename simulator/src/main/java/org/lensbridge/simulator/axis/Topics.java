package org.lensbridge.simulator.axis;

import java.util.Map;
import org.lensbridge.simulator.AxisModel;

/** The events that a model has, under the names it gives them. Thread-safe. */
final class Topics {
    private static final String PORT = "tns1:Device/tnsaxis:IO/Port";
    private static final String TAMPERING = "tns1:VideoSource/tnsaxis:Tampering";
    private static final String WINDOW = "tns1:VideoAnalytics/tnsaxis:MotionDetection";
    private static final String MOVE = "tns1:PTZController/tnsaxis:Move/Channel_1";
    private static final String PRESET = "tns1:PTZController/tnsaxis:PTZPresets/Channel_1";
    private static final String RECORDING = "tnsaxis:Storage/Recording";

    private final AxisModel model;
    private final EventBus bus;

    Topics(AxisModel model, EventBus bus) {
        this.model = model;
        this.bus = bus;
    }

    void declare() {
        for (int port = 0; port < model.ports(); port++) {
            bus.declare(PORT, Map.of("port", "" + port), Map.of("state", "0"), true);
        }
        for (int view = 1; view <= model.views(); view++) {
            bus.declare(motionTopic(view), motionSource(view), motionData(false), true);
            bus.declare(
                    "tns1:VideoSource/tnsaxis:DayNightVision",
                    Map.of("VideoSourceConfigurationToken", "" + view),
                    Map.of("day", "1"),
                    true);
            if (model.isCurrent()) {
                bus.declare(TAMPERING, Map.of("channel", "" + view), Map.of("tampering", "1"), false);
            }
        }
        if (model.canMove()) {
            bus.declare(MOVE, Map.of("PTZConfigurationToken", "1"), Map.of("is_moving", "0"), true);
            bus.declare(PRESET, Map.of("PresetToken", "1"), Map.of("on_preset", "1"), true);
        }
        if (model.hasStorage()) {
            bus.declare("tnsaxis:Storage/Disruption", Map.of("disk_id", "SD_DISK"), Map.of("disruption", "0"), true);
            bus.declare(RECORDING, Map.of(), Map.of("recording", "0"), true);
        }
    }

    private String motionTopic(int view) {
        return model.isCurrent() ? "tnsaxis:CameraApplicationPlatform/VMD/Camera" + view + "Profile1" : WINDOW;
    }

    private Map<String, String> motionSource(int view) {
        return model.isCurrent() ? Map.of() : Map.of("window", "" + (view - 1));
    }

    private Map<String, String> motionData(boolean begins) {
        return Map.of(model.isCurrent() ? "active" : "motion", begins ? "1" : "0");
    }

    void motion(int view, boolean begins) {
        bus.raise(motionTopic(view), motionSource(view), motionData(begins));
    }

    boolean moves(int view) {
        return bus.declared().stream()
                .anyMatch(event ->
                        event.topic().equals(motionTopic(view)) && event.data().containsValue("1"));
    }

    void tampering(int view) {
        bus.raise(TAMPERING, Map.of("channel", "" + view), Map.of("tampering", "1"));
    }

    /** Ports count from 0. */
    void port(int port, boolean active) {
        bus.raise(PORT, Map.of("port", "" + port), Map.of("state", active ? "1" : "0"));
    }

    void moving(boolean moving) {
        bus.raise(MOVE, Map.of("PTZConfigurationToken", "1"), Map.of("is_moving", moving ? "1" : "0"));
    }

    void onPreset(int number, boolean there) {
        bus.raise(PRESET, Map.of("PresetToken", "" + number), Map.of("on_preset", there ? "1" : "0"));
    }

    void recording(boolean begins) {
        bus.raise(RECORDING, Map.of(), Map.of("recording", begins ? "1" : "0"));
    }
}
