package org.lensbridge.driver.genericcgi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.lensbridge.driver.genericcgi.operation.ParameterOperations;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.session.Family;
import org.lensbridge.driver.support.tree.TreeRefusals;
import org.lensbridge.transport.http.HttpTransport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The driver for cameras that speak the IP Camera Standard API. Thread-safe. */
@Component
@ProvidesDriver(
        name = "genericcgi",
        vendor = "Generic CGI",
        protocols = "http",
        capabilities = {
            "Clock",
            "DigitalIo",
            "EventSource",
            "Lens",
            "LiveVideo",
            "Logs",
            "Maintenance",
            "NetworkConfiguration",
            "Operations",
            "PanTiltZoom",
            "Presets",
            "Recordings",
            "Settings",
            "Snapshot",
            "Storage",
            "Tours",
            "Users"
        })
public final class GenericDriverFactory implements DriverFactory {
    /** The option that says where the device sends pictures in motion by HTTP: section 5.5.2. */
    static final String MJPEG_PORT = "mjpegPort";

    private static final List<String> NAMES =
            List.of(Evidence.HTTP_SERVER, Evidence.HTTP_TITLE, Evidence.HTTP_REALM, Evidence.MODEL);

    private static final String PROBE = "/cgi-bin/admin/param.cgi?action=list&group=Brand";

    private static final DriverInfo INFO = DriverInfo.of(
            GenericDriverFactory.class,
            "Cameras by the IP Camera Standard API 3.0",
            List.of(new Probe(PROBE)),
            List.of(
                    new DriverOption(
                            RtspVideo.PORT,
                            ValueType.integer(1, 65_535),
                            Optional.empty(),
                            "The port for RTSP. When left out: what the device says, or else 554."),
                    RtspVideo.TRANSPORT,
                    new DriverOption(
                            MJPEG_PORT,
                            ValueType.integer(1, 65_535),
                            Optional.of(Value.of(8008)),
                            "The port at which the device sends MJPEG by HTTP.")));

    private static final Family FAMILY =
            new Family(INFO, new TreeRefusals(), ParameterOperations.proof("Brand"), GenericSurvey::new);

    private final HttpTransport transport;

    /** Called by Declarative Services, and by hosts without them. */
    @Activate
    public GenericDriverFactory(@Reference HttpTransport transport) {
        this.transport = transport;
    }

    @Override
    public DriverInfo info() {
        return INFO;
    }

    /**
     * Surest is an answer to this driver's probe, then names that the family is known by. That the probe's path alone asks for a login says
     * little. What another family answers to, such as Axis, is left to its driver.
     */
    @Override
    public int match(Evidence evidence) {
        String answer = fact(evidence, Evidence.probe(PROBE, "body")).strip();
        if (isOthers(answer) || isOthers(fact(evidence, Evidence.HTTP_REALM))) {
            return 0;
        }
        if (answer.startsWith("root.brand.")) {
            return 90;
        }
        if (answer.startsWith("root.")) {
            return 80;
        }
        if (NAMES.stream().anyMatch(fact -> isName(fact(evidence, fact)))) {
            return 70;
        }
        if (answer.startsWith("# error")) {
            return 40;
        }
        boolean guarded = fact(evidence, Evidence.probe(PROBE, "status")).equals("401");
        return guarded && fact(evidence, Evidence.HTTP_STATUS).equals("200") ? 10 : 0;
    }

    private static boolean isOthers(String text) {
        return text.contains("brand.brand=axis") || text.startsWith("axis_") || text.startsWith("login to ");
    }

    private static boolean isName(String text) {
        return text.contains("nessymediaserver") || text.contains("dynacolor");
    }

    private static String fact(Evidence evidence, String name) {
        return evidence.fact(name).orElse("").toLowerCase(Locale.ROOT);
    }

    @Override
    public DeviceSession open(DeviceConfig config, DriverContext context) {
        return FAMILY.open(transport, config, context);
    }
}
