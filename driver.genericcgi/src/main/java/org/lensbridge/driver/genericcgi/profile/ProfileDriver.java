package org.lensbridge.driver.genericcgi.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Family;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransport;

/** The driver that a profile makes. Thread-safe. */
final class ProfileDriver implements DriverFactory {
    private final Profile profile;
    private final HttpTransport transport;
    private final Family family;

    ProfileDriver(Profile profile, HttpTransport transport) {
        this.profile = profile;
        this.transport = transport;
        DriverInfo info = new DriverInfo(
                profile.name(),
                profile.vendor(),
                profile.title(),
                capabilities(profile),
                profile.identity().probes().stream().map(Probe::new).toList(),
                options(profile));
        this.family = new Family(
                info,
                new ProfileRefusals(profile.refusal()),
                this::target,
                profile.identity().proof(),
                connection -> new ProfileSurvey(profile, connection));
    }

    private static List<DriverOption> options(Profile profile) {
        if (profile.operations().stream().noneMatch(Operation::isAddress)) {
            return List.of();
        }
        DriverOption port = new DriverOption(
                RtspVideo.PORT,
                ValueType.integer(1, 65_535),
                Optional.of(Value.of(profile.rtspPort())),
                "The port for RTSP.");
        return List.of(port, RtspVideo.TRANSPORT);
    }

    private HttpTarget target(HttpTarget target) {
        return profile.login().map(target::withQueryLogin).orElse(target);
    }

    private static Set<String> capabilities(Profile profile) {
        Set<String> names = new TreeSet<>(Set.of("Operations"));
        profile.snapshot().ifPresent(row -> names.add("Snapshot"));
        profile.events().ifPresent(events -> names.add("EventSource"));
        profile.restart().ifPresent(row -> names.add("Maintenance"));
        if (!profile.streams().isEmpty()) {
            names.add("LiveVideo");
        }
        if (!profile.settings().isEmpty()) {
            names.add("Settings");
        }
        if (!profile.inputs().isEmpty() || !profile.outputs().isEmpty()) {
            names.add("DigitalIo");
        }
        profile.ptz().ifPresent(ptz -> {
            if (ptz.move().isPresent() || !ptz.directions().isEmpty()) {
                names.add("PanTiltZoom");
            }
            if (ptz.home().isPresent() || ptz.presets().isPresent()) {
                names.add("Presets");
            }
        });
        return names;
    }

    @Override
    public DriverInfo info() {
        return family.info();
    }

    @Override
    public int match(Evidence evidence) {
        return profile.identity().signs().stream()
                .filter(sign -> evidence.fact(sign.fact())
                        .filter(fact -> shows(sign, fact))
                        .isPresent())
                .mapToInt(Profile.Sign::bid)
                .max()
                .orElse(0);
    }

    /** An expression that takes too long on what a stranger says has not found it. */
    private static boolean shows(Profile.Sign sign, String fact) {
        try {
            return sign.search().in(fact);
        } catch (CameraException tooLong) {
            return false;
        }
    }

    @Override
    public DeviceSession open(DeviceConfig config, DriverContext context) {
        return family.open(transport, config, context);
    }

    @Override
    public String toString() {
        return "ProfileDriver " + profile.name();
    }
}
