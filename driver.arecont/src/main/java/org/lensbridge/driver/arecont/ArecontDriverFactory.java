package org.lensbridge.driver.arecont;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.lensbridge.driver.arecont.capability.media.MediaOptions;
import org.lensbridge.driver.arecont.capability.media.StreamNumbers;
import org.lensbridge.driver.arecont.identity.Recognition;
import org.lensbridge.driver.arecont.operation.ArecontRefusals;
import org.lensbridge.driver.arecont.operation.ConfigurationOperations;
import org.lensbridge.driver.support.media.HttpElseRtsp;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.session.Family;
import org.lensbridge.transport.http.HttpTransport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The driver for Arecont Vision cameras. Thread-safe. */
@Component
@ProvidesDriver(
        name = "arecont",
        vendor = "Arecont Vision",
        protocols = "http",
        capabilities = {
            "AudioTalk",
            "Clock",
            "DigitalIo",
            "EventSource",
            "Imaging",
            "Lens",
            "LiveVideo",
            "Maintenance",
            "MotionDetection",
            "NetworkConfiguration",
            "Operations",
            "PrivacyMasks",
            "Recorder",
            "Recordings",
            "Settings",
            "Snapshot",
            "Users"
        })
public final class ArecontDriverFactory implements DriverFactory {
    private static final String PROBE = "/get?model";

    private static final DriverInfo INFO = DriverInfo.of(
            ArecontDriverFactory.class,
            "Arecont Vision cameras by AV HTTP 1.1",
            List.of(new Probe(PROBE)),
            Stream.concat(
                            Stream.of(
                                    new DriverOption(
                                            RtspVideo.PORT,
                                            ValueType.integer(1, 65_535),
                                            Optional.empty(),
                                            "The port for RTSP. When left out: what the camera says, or else 554."),
                                    RtspVideo.TRANSPORT,
                                    HttpElseRtsp.OPTION),
                            MediaOptions.ALL.stream())
                    .toList());

    private final HttpTransport transport;
    private final Family family;

    /** Called by Declarative Services, and by hosts without them. */
    @Activate
    public ArecontDriverFactory(@Reference HttpTransport transport) {
        this.transport = transport;
        StreamNumbers numbers = new StreamNumbers();
        this.family = new Family(
                INFO,
                new ArecontRefusals(),
                ConfigurationOperations.MODEL,
                connection -> new ArecontSurvey(connection, numbers));
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
        return family.open(transport, config, context);
    }
}
