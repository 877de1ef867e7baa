package org.lensbridge.driver.axis;

import java.util.List;
import java.util.Optional;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.driver.DriverInfo;
import org.lensbridge.api.driver.DriverOption;
import org.lensbridge.api.driver.Probe;
import org.lensbridge.api.driver.ProvidesDriver;
import org.lensbridge.driver.axis.identity.Recognition;
import org.lensbridge.driver.axis.operation.AxisRefusals;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.session.Family;
import org.lensbridge.transport.http.HttpTransport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The driver for devices that speak VAPIX. Thread-safe. */
@Component
@ProvidesDriver(
        name = "axis",
        vendor = "Axis",
        protocols = "http",
        capabilities = {
            "AudioTalk",
            "Clock",
            "DigitalIo",
            "EventSource",
            "Imaging",
            "Lens",
            "LiveVideo",
            "Logs",
            "Maintenance",
            "NetworkConfiguration",
            "Operations",
            "Overlays",
            "PanTiltZoom",
            "Presets",
            "Recorder",
            "Recordings",
            "Settings",
            "Snapshot",
            "Storage",
            "Tours",
            "Users"
        })
public final class AxisDriverFactory implements DriverFactory {
    private static final String PROBE = "/axis-cgi/param.cgi?action=list&group=Brand";

    private static final DriverInfo INFO = DriverInfo.of(
            AxisDriverFactory.class,
            "Axis cameras, encoders and speakers by VAPIX",
            List.of(new Probe(PROBE)),
            List.of(
                    new DriverOption(
                            RtspVideo.PORT,
                            ValueType.integer(1, 65_535),
                            Optional.empty(),
                            "The port for RTSP, of streams and of events. When left out: what the device says, or else 554."),
                    RtspVideo.TRANSPORT));

    private static final Family FAMILY =
            new Family(INFO, new AxisRefusals(), ParameterOperations.BRAND, AxisSurvey::new);

    private final HttpTransport transport;

    /** Called by Declarative Services, and by hosts without them. */
    @Activate
    public AxisDriverFactory(@Reference HttpTransport transport) {
        this.transport = transport;
    }

    @Override
    public DriverInfo info() {
        return INFO;
    }

    @Override
    public int match(Evidence evidence) {
        return Recognition.bid(evidence, PROBE);
    }

    @Override
    public DeviceSession open(DeviceConfig config, DriverContext context) {
        return FAMILY.open(transport, config, context);
    }
}
