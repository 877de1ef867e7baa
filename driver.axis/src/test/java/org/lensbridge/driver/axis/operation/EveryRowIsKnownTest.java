package org.lensbridge.driver.axis.operation;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lensbridge.driver.testkit.KnownRowsContract;
import org.lensbridge.simulator.AxisCamera;
import org.lensbridge.simulator.AxisModel;

/** Each request is known to at least one simulated model, or belongs to an interface that none of them has; those have golden files only. */
class EveryRowIsKnownTest extends KnownRowsContract {
    private static final Set<String> AUDIO_DEVICE_CONTROL =
            Set.of("audio.capabilities", "audio.hazards", "audio.setSettings", "audio.settings", "audio.versions");

    private static final Set<String> EXPORTS_AS_JOBS =
            Set.of("export.capabilities", "export.job", "export.toDisk", "export.versions");

    private static final Set<String> ILLUMINATORS = Set.of("light.");

    /** Of lenses that focus in steps and know their temperature. */
    private static final Set<String> FURTHER_OPTICS = Set.of(
            "optics.calibrate",
            "optics.focusBy",
            "optics.focusWindow",
            "optics.infrared",
            "optics.reset",
            "optics.temperature",
            "optics.zoomBy");

    private static final Set<String> OVERLAYS_OF_IMAGES =
            Set.of("overlay.addImage", "overlay.image", "overlay.modifiers", "overlay.setImage");

    /** Of older firmware: the queue of those who turn the camera, and requests that others replaced. */
    private static final Set<String> OLDER =
            Set.of("ptz.control", "recordings.play", "snapshot.bitmap", "video.multicast", "video.status");

    private static final Set<String> DISKS_IN_DETAIL = Set.of(
            "shares.",
            "storage.alertLevels",
            "storage.capabilities",
            "storage.changePassphrase",
            "storage.check",
            "storage.disableEncryption",
            "storage.enableEncryption",
            "storage.health",
            "storage.limit",
            "storage.lock",
            "storage.propertiesVersions",
            "storage.set");

    /** Of wireless devices, switches and firmware that asks several time servers. */
    private static final Set<String> NETWORK_IN_DETAIL = Set.of(
            "firmware.stopAuto",
            "logs.admin.access",
            "network.addVlan",
            "network.joinWireless",
            "network.scan",
            "network.setCountry",
            "network.setIpv6",
            "network.setProxy",
            "network.setWiredLogin",
            "network.setWireless",
            "network.testWireless",
            "ntp.");

    EveryRowIsKnownTest() {
        super(AxisRows.ROWS);
    }

    @Override
    protected void forEachDevice(Consumer<URI> ask) {
        // The one that turns comes first: tours are listed where one was added.
        for (AxisModel model :
                List.of(AxisModel.CURRENT, AxisModel.MULTI_SENSOR, AxisModel.SPEAKER, AxisModel.FIXED_5X)) {
            try (AxisCamera device = AxisCamera.builder().model(model).start()) {
                ask.accept(device.address());
            }
        }
    }

    @Override
    protected Set<String> unknown() {
        return Stream.of(
                        AUDIO_DEVICE_CONTROL,
                        EXPORTS_AS_JOBS,
                        ILLUMINATORS,
                        FURTHER_OPTICS,
                        OVERLAYS_OF_IMAGES,
                        OLDER,
                        DISKS_IN_DETAIL,
                        NETWORK_IN_DETAIL)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }
}
