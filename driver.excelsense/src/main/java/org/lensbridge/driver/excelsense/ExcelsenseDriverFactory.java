package org.lensbridge.driver.excelsense;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.lensbridge.driver.excelsense.identity.Facts;
import org.lensbridge.driver.excelsense.operation.DeviceOperations;
import org.lensbridge.driver.excelsense.refusal.ExcelsenseRefusals;
import org.lensbridge.driver.excelsense.refusal.QueryCredentials;
import org.lensbridge.driver.support.media.HttpElseRtsp;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.session.Family;
import org.lensbridge.transport.http.HttpTransport;
import org.lensbridge.transport.text.KeyValues;
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
    private static final List<String> OWN = List.of("tougheye", "toughcam");
    private static final List<String> NAMES = List.of("tougheye", "toughcam", "excelsense");
    /** Makers and relabellers of devices that speak this protocol. */
    private static final List<String> RELATED = List.of("sunell", "ganz");

    private static final List<String> PLACES =
            List.of(Evidence.HTTP_SERVER, Evidence.HTTP_TITLE, Evidence.HTTP_REALM, Evidence.MODEL, Evidence.MDNS_NAME);

    private static final String PROBE = "/cgi-bin/param.cgi?action=get&type=deviceInfo";

    private static final DriverInfo INFO = DriverInfo.of(
            ExcelsenseDriverFactory.class,
            "ExcelSense cameras by the IP Camera API 2.0",
            List.of(new Probe(PROBE)),
            List.of(
                    new DriverOption(
                            RtspVideo.PORT,
                            ValueType.integer(1, 65_535),
                            Optional.empty(),
                            "The port for RTSP. When left out: what the device says."),
                    RtspVideo.TRANSPORT,
                    HttpElseRtsp.OPTION));

    private static final Family FAMILY = new Family(
            INFO, new ExcelsenseRefusals(), QueryCredentials::on, DeviceOperations.INFO, ExcelsenseSurvey::new);

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

    /**
     * Surest is what a device of the family tells of itself when it is asked without a login, then the names of the maker's models. A refusal as
     * only this protocol has it comes next: devices of other makers speak the protocol, too. The names of those makers are the least, since they
     * sell devices with other protocols as well: what one answers to another driver counts more.
     */
    @Override
    public int match(Evidence evidence) {
        String answer = evidence.fact(Evidence.probe(PROBE, "body")).orElse("").strip();
        Map<String, String> facts = Facts.of(KeyValues.parse(answer));
        boolean named = NAMES.stream().anyMatch(name -> isNamed(evidence, name));
        if (Facts.areOfFamily(facts)) {
            boolean own = OWN.stream().anyMatch(answer.toLowerCase(Locale.ROOT)::contains);
            return own || named ? 95 : 85;
        }
        if (named) {
            return 70;
        }
        if (ExcelsenseRefusals.code(answer).isPresent()) {
            return 60;
        }
        return RELATED.stream().anyMatch(name -> isNamed(evidence, name)) ? 20 : 0;
    }

    private static boolean isNamed(Evidence evidence, String name) {
        return PLACES.stream()
                .anyMatch(place ->
                        evidence.fact(place).orElse("").toLowerCase(Locale.ROOT).contains(name));
    }

    @Override
    public DeviceSession open(DeviceConfig config, DriverContext context) {
        return FAMILY.open(transport, config, context);
    }
}
