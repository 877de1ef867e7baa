package org.lensbridge.driver.dahua;

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
import org.lensbridge.driver.dahua.capability.media.MediaFinder;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.operation.AudioOperations;
import org.lensbridge.driver.dahua.operation.SystemOperations;
import org.lensbridge.driver.dahua.quirk.DahuaQuirks;
import org.lensbridge.driver.support.media.HttpElseRtsp;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.session.Family;
import org.lensbridge.transport.http.HttpTransport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The driver for devices of the Dahua and Amcrest family. Thread-safe. */
@Component
@ProvidesDriver(
        name = "dahua",
        vendor = "Dahua",
        protocols = "http",
        capabilities = {
            "Analytics",
            "AudioTalk",
            "Clock",
            "DigitalIo",
            "EventSource",
            "Imaging",
            "Lens",
            "LensCleaning",
            "LiveVideo",
            "Logs",
            "Maintenance",
            "MotionDetection",
            "NetworkConfiguration",
            "Operations",
            "Overlays",
            "PanTiltZoom",
            "Presets",
            "PrivacyMasks",
            "Recorder",
            "Recordings",
            "Settings",
            "Snapshot",
            "Storage",
            "Tours",
            "Users"
        })
public final class DahuaDriverFactory implements DriverFactory {
    /** The option that says from which number PTZ channels count on the wire. */
    static final String PTZ_CHANNEL_BASE = "ptzChannelBase";

    /** The option that says how often this side writes on the event stream. */
    static final String EVENT_KEEPALIVE = "eventKeepalive";

    private static final String PROBE = "/cgi-bin/magicBox.cgi?action=getDeviceType";

    private static final DriverInfo INFO = DriverInfo.of(
            DahuaDriverFactory.class,
            "Dahua and Amcrest cameras and recorders (HTTP API)",
            List.of(new Probe(PROBE)),
            List.of(
                    new DriverOption(
                            PTZ_CHANNEL_BASE,
                            ValueType.choice("auto", "0", "1"),
                            Optional.of(Value.of("auto")),
                            "The number of the first PTZ channel in requests; auto finds out."),
                    new DriverOption(
                            RtspVideo.PORT,
                            ValueType.integer(1, 65_535),
                            Optional.empty(),
                            "The port for RTSP. When left out: what the device says when a stream is opened, or else 554."),
                    RtspVideo.TRANSPORT,
                    HttpElseRtsp.OPTION,
                    new DriverOption(
                            MediaFinder.TALK_FORM,
                            ValueType.choice(AudioOperations.SINGLE_PART, AudioOperations.MULTIPART),
                            Optional.of(Value.of(AudioOperations.SINGLE_PART)),
                            "How sound is sent to loudspeakers; singlepart is what most devices take."),
                    new DriverOption(
                            EVENT_KEEPALIVE,
                            ValueType.integer(0, 60),
                            Optional.of(Value.of(0)),
                            "The seconds within which this side sends a sign of life on the event stream; 0 for devices that"
                                    + " send heartbeats themselves, as all recent ones do."),
                    DahuaQuirks.TABLE.option()));

    private static final Family FAMILY =
            new Family(INFO, new DahuaRefusals(), SystemOperations.SYSTEM_INFO, DahuaSurvey::new);

    private final HttpTransport transport;

    /** Called by Declarative Services, and by hosts without them. */
    @Activate
    public DahuaDriverFactory(@Reference HttpTransport transport) {
        this.transport = transport;
    }

    @Override
    public DriverInfo info() {
        return INFO;
    }

    /**
     * Surest is an answer to this driver's probe, then the form of the login realm, which the family shares, then names that
     * people may have changed.
     */
    @Override
    public int match(Evidence evidence) {
        String answer = fact(evidence, Evidence.probe(PROBE, "body")).strip();
        String probeRealm = fact(evidence, Evidence.probe(PROBE, "realm"));
        String realm = fact(evidence, Evidence.HTTP_REALM);
        String server = fact(evidence, Evidence.HTTP_SERVER);
        String title = fact(evidence, Evidence.HTTP_TITLE);
        if (answer.startsWith("type=")) {
            return 95;
        }
        if (isRealm(probeRealm)) {
            return 90;
        }
        if (isRealm(realm)) {
            return 85;
        }
        if (isName(server) || isName(fact(evidence, Evidence.MODEL))) {
            return 70;
        }
        if (isName(title)) {
            return 60;
        }
        return title.equals("web service") ? 30 : 0;
    }

    /** {@code Login to <serial number>}, or {@code DH_<MAC address>} as in section 3.5. */
    private static boolean isRealm(String realm) {
        return realm.startsWith("login to ") || realm.matches("dh_[0-9a-f]{12}");
    }

    private static boolean isName(String text) {
        return text.contains("dahua") || text.contains("amcrest");
    }

    private static String fact(Evidence evidence, String name) {
        return evidence.fact(name).orElse("").toLowerCase(Locale.ROOT);
    }

    @Override
    public DeviceSession open(DeviceConfig config, DriverContext context) {
        return FAMILY.open(transport, config, context);
    }
}
