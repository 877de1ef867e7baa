package org.lensbridge.driver.genericcgi.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.RowOperations;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.parameter.ParameterEngine;
import org.lensbridge.driver.support.parameter.RowSettings;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.session.Survey;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.multipart.MultipartLimits;

/** What a device is and can do, by its profile. Confined as {@link Survey} says. */
final class ProfileSurvey implements Survey {
    private static final int MOST_CHANNELS = 256;

    private final Profile profile;
    private final Connection connection;
    private final OperationEngine engine;
    private final RtspVideo rtsp;

    ProfileSurvey(Profile profile, Connection connection) {
        this.profile = profile;
        this.connection = connection;
        OperationEngine all = connection.engine();
        for (Profile.Stream stream : profile.streams()) {
            if (stream.port().isPresent()) {
                all = all.asking(connection.at(stream.port().getAsInt()), stream.request());
            }
        }
        this.engine = all;
        this.rtsp = new RtspVideo(connection, engine, this::rtspPort);
    }

    @Override
    public Findings connect() {
        String answer = engine.send(profile.identity().proof().reused(Reuse.NEVER), Map.of())
                .text();
        if (profile.identity().expect().filter(expect -> !expect.in(answer)).isPresent()) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "What answers is not described by the profile '" + profile.name() + "'. Choose another driver.");
        }
        DeviceInfo info = new DeviceInfo(
                profile.vendor(), fact("model"), fact("firmware"), fact("serial"), fact("mac"), Map.of());
        int channels = Value.of(fact("channels"))
                .asNumber()
                .map(Number::intValue)
                .filter(count -> count >= 1 && count <= MOST_CHANNELS)
                .orElse(profile.channels());
        return new Findings(info, profile.identity().proof(), table(channels), List.of());
    }

    /** A fact that cannot be had costs itself and nothing else. */
    private String fact(String name) {
        Profile.Found found = profile.identity().facts().get(name);
        if (found == null) {
            return "";
        }
        try {
            return found.search()
                    .value(engine.send(found.request(), Map.of()).text())
                    .map(Search::line)
                    .orElse("");
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            connection.context().warn(found.request().name(), e.reason() + " The " + name + " stays unknown.");
            return "";
        }
    }

    private CapabilityTable table(int channels) {
        Ground ground = new Ground(engine, connection.scope(), connection.context());
        CapabilityTable.Builder table = new CapabilityTable.Builder();
        table.add(
                0,
                Operations.class,
                new RowOperations(
                        profile.operations(), engine, connection.scope(), MultipartLimits.DEFAULT, rtspServer()));
        settings(table, 0);
        profile.events()
                .ifPresentOrElse(
                        events -> table.add(0, EventSource.class, new ProfileEvents(events, channels, ground)),
                        () -> absent(table, 0, EventSource.class));
        profile.restart()
                .ifPresentOrElse(
                        row -> table.add(0, Maintenance.class, new ProfileMaintenance(row, ground)),
                        () -> absent(table, 0, Maintenance.class));
        if (profile.inputs().isEmpty() && profile.outputs().isEmpty()) {
            absent(table, 0, DigitalIo.class);
        } else {
            table.add(0, DigitalIo.class, new ProfileDigitalIo(profile.inputs(), profile.outputs(), ground));
        }
        for (int channel = 1; channel <= channels; channel++) {
            channel(table, channel, ground);
        }
        return table.build();
    }

    private void channel(CapabilityTable.Builder table, int number, Ground ground) {
        Map<String, Value> channel = Map.of(Operation.CHANNEL, Value.of(number));
        table.channel(number, "");
        settings(table, number);
        profile.snapshot()
                .ifPresentOrElse(
                        row -> table.add(number, Snapshot.class, new ProfileSnapshot(row, ground, channel)),
                        () -> absent(table, number, Snapshot.class));
        if (profile.streams().isEmpty()) {
            absent(table, number, LiveVideo.class);
        } else {
            table.add(number, LiveVideo.class, new ProfileLiveVideo(profile.streams(), ground, rtsp, channel));
        }
        Optional<Profile.Ptz> ptz = profile.ptz();
        if (ptz.filter(each -> each.move().isPresent() || !each.directions().isEmpty())
                .isPresent()) {
            table.add(number, PanTiltZoom.class, new ProfilePtz(ptz.get(), ground, channel));
        } else {
            absent(table, number, PanTiltZoom.class);
        }
        if (ptz.filter(each -> each.home().isPresent() || each.presets().isPresent())
                .isPresent()) {
            table.add(number, Presets.class, new ProfilePresets(ptz.get(), ground, channel));
        } else {
            absent(table, number, Presets.class);
        }
    }

    private void settings(CapabilityTable.Builder table, int channel) {
        List<Profile.Setting> own = profile.settings().stream()
                .filter(setting -> setting.row().perChannel() == channel > 0)
                .toList();
        if (own.isEmpty()) {
            return;
        }
        List<Parameter> rows = own.stream().map(Profile.Setting::row).toList();
        ParameterEngine parameters = new ParameterEngine(engine, new ProfileDialect(own), rows, channel);
        table.add(channel, Settings.class, new RowSettings(parameters, connection.scope(), connection.context()::warn));
    }

    private void absent(CapabilityTable.Builder table, int channel, Class<? extends Capability> type) {
        table.absent(channel, type, "The profile '" + profile.name() + "' describes no request for it.");
    }

    private int rtspPort() {
        return RtspVideo.port(connection, Optional::empty);
    }

    private String rtspServer() {
        return connection.rtspServer(rtspPort());
    }
}
