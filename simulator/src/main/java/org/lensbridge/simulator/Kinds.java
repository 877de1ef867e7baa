package org.lensbridge.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The devices that can be started by a word. Add a further one here. */
final class Kinds {
    private static final Map<String, Supplier<DeviceBuilder<?, ?>>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("camera", () -> DahuaCamera.builder().kind(DeviceKind.CAMERA));
        KINDS.put("recorder", () -> DahuaCamera.builder().kind(DeviceKind.RECORDER));
        KINDS.put("thermal", () -> DahuaCamera.builder().kind(DeviceKind.THERMAL));
        KINDS.put("door", () -> DahuaCamera.builder().kind(DeviceKind.DOOR));
        KINDS.put("axis", () -> AxisCamera.builder().model(AxisModel.CURRENT));
        KINDS.put("axis-5x", () -> AxisCamera.builder().model(AxisModel.FIXED_5X));
        KINDS.put("axis-multi", () -> AxisCamera.builder().model(AxisModel.MULTI_SENSOR));
        KINDS.put("axis-speaker", () -> AxisCamera.builder().model(AxisModel.SPEAKER));
        KINDS.put("generic", () -> GenericCamera.builder().model(GenericModel.FIXED));
        KINDS.put("generic-zoom", () -> GenericCamera.builder().model(GenericModel.ZOOM));
        KINDS.put("generic-ptz", () -> GenericCamera.builder().model(GenericModel.PTZ));
        KINDS.put("arecont", () -> ArecontCamera.builder().model(ArecontModel.SINGLE));
        KINDS.put("arecont-multi", () -> ArecontCamera.builder().model(ArecontModel.MULTI));
        KINDS.put("arecont-old", () -> ArecontCamera.builder().model(ArecontModel.OLD));
        KINDS.put("tougheye", () -> ExcelsenseCamera.builder().model(ExcelsenseModel.TOUGHEYE_1700));
        KINDS.put("toughcam", () -> ExcelsenseCamera.builder().model(ExcelsenseModel.TOUGHCAM_1000));
    }

    private Kinds() {}

    static DeviceBuilder<?, ?> builder(String kind) {
        Supplier<DeviceBuilder<?, ?>> builder = KINDS.get(kind);
        if (builder == null) {
            throw new IllegalArgumentException(
                    "There is no kind of device \"" + kind + "\". Choose one of " + String.join(", ", KINDS.keySet()));
        }
        return builder.get();
    }
}
