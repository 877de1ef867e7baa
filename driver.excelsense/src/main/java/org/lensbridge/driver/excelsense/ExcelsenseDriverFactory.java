package org.lensbridge.driver.excelsense;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.data.Value;
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
import org.lensbridge.driver.excelsense.operation.DeviceOperations;
import org.lensbridge.driver.support.session.Family;
import org.lensbridge.transport.http.HttpTransport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The driver for ExcelSense cameras. Thread-safe. */
@Component
@ProvidesDriver(
        name = "excelsense",
        vendor = "ExcelSense",
        protocols = "http",
        capabilities = {
            "Clock",
            "DigitalIo",
            "EventSource",
            "Imaging",
            "LensCleaning",
            "LiveVideo",
            "Logs",
            "Maintenance",
            "MotionDetection",
            "NetworkConfiguration",
            "Operations",
            "Overlays",
            "Recorder",
            "Settings",
            "Snapshot",
            "Storage",
            "Users"
        })
public final class ExcelsenseDriverFactory implements DriverFactory {
    /** The option that says where the device takes RTSP. */
    static final String RTSP_PORT = "rtspPort";

    private static final String PROBE = "/cgi-bin/param.cgi?action=get&type=deviceInfo";

    private static final DriverInfo INFO = new DriverInfo(
            "excelsense",
            "ExcelSense",
            "ExcelSense cameras by the IP Camera API 2.0",
            Set.of(
                    "Clock",
                    "DigitalIo",
                    "EventSource",
                    "Imaging",
                    "LensCleaning",
                    "LiveVideo",
                    "Logs",
                    "Maintenance",
                    "MotionDetection",
                    "NetworkConfiguration",
                    "Operations",
                    "Overlays",
                    "Recorder",
                    "Settings",
                    "Snapshot",
                    "Storage",
                    "Users"),
            List.of(new Probe(PROBE)),
            List.of(new DriverOption(
                    RTSP_PORT,
                    ValueType.integer(1, 65_535),
                    Optional.of(Value.of(554)),
                    "The port for RTSP in the addresses of streams.")));

    private static final Family FAMILY =
            new Family(INFO, reply -> Optional.empty(), DeviceOperations.INFO, ExcelsenseSurvey::new);

    private final HttpTransport transport;

    /** Called by Declarative Services, and by hosts without them. */
    @Activate
    public ExcelsenseDriverFactory(@Reference HttpTransport transport) {
        this.transport = transport;
    }

    @Override
    public DriverInfo info() {
        return INFO;
    }

    @Override
    public int match(Evidence evidence) {
        return 0;
    }

    @Override
    public DeviceSession open(DeviceConfig config, DriverContext context) {
        return FAMILY.open(transport, config, context);
    }
}
