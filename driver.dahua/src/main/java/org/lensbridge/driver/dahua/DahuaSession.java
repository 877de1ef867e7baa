package org.lensbridge.driver.dahua;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.driver.dahua.capability.DahuaEvents;
import org.lensbridge.driver.dahua.capability.DahuaLiveVideo;
import org.lensbridge.driver.dahua.capability.DahuaPanTiltZoom;
import org.lensbridge.driver.dahua.capability.DahuaPresets;
import org.lensbridge.driver.dahua.capability.DahuaSnapshot;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.identity.ChannelScan;
import org.lensbridge.driver.dahua.identity.Identification;
import org.lensbridge.driver.dahua.identity.PtzSurvey;
import org.lensbridge.driver.dahua.identity.Questions;
import org.lensbridge.driver.dahua.operation.DahuaOperations;
import org.lensbridge.driver.dahua.operation.SystemOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.RowOperations;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.multipart.MultipartLimits;

/** One opened device: composition of what identifies it and what it can do. Thread-safe. */
final class DahuaSession implements DeviceSession {
    private final DeviceConfig config;
    private final DriverContext context;
    private final HttpDevice http;
    private final String ptzChannelBase;
    private final OperationEngine engine;
    private final SessionScope scope = new SessionScope();
    /** One for the whole session: it learns whether the device sends heartbeats. */
    private final DahuaEvents events;

    private volatile CapabilityTable capabilities = CapabilityTable.EMPTY;
    private volatile Operation proof = SystemOperations.SYSTEM_INFO;

    DahuaSession(DeviceConfig config, DriverContext context, HttpDevice http, String ptzChannelBase) {
        this.config = config;
        this.context = context;
        this.http = http;
        this.ptzChannelBase = ptzChannelBase;
        this.engine = new OperationEngine(http, new DahuaRefusals(), config.timeout());
        this.events = new DahuaEvents(engine, scope);
    }

    @Override
    public Description connect() {
        scope.ensureOpen();
        Questions questions = new Questions(engine, context);
        Identification identification = Identification.of(questions, config.address());
        List<ChannelScan.Found> found = ChannelScan.of(questions);
        OperationEngine adapted = engine.with(PtzSurvey.deviation(engine, found.size(), ptzChannelBase));
        CapabilityTable.Builder table = new CapabilityTable.Builder();
        table.add(0, EventSource.class, events);
        table.add(0, Operations.class, new RowOperations(DahuaOperations.ALL, adapted, scope, MultipartLimits.DEFAULT));
        List<Map<String, String>> absences = new ArrayList<>();
        for (ChannelScan.Found channel : found) {
            absences.add(addChannel(table, adapted, channel));
        }
        CapabilityTable built = table.build();
        List<ChannelInfo> channels = new ArrayList<>();
        channels.add(new ChannelInfo(0, "", built.names(0), Map.of()));
        for (int i = 0; i < found.size(); i++) {
            ChannelScan.Found channel = found.get(i);
            channels.add(
                    new ChannelInfo(channel.number(), channel.name(), built.names(channel.number()), absences.get(i)));
        }
        proof = identification.proof();
        capabilities = built;
        return new Description(
                identification.info(), channels, http.concern().map(List::of).orElse(List.of()));
    }

    /** Adds what the channel has and returns why it lacks the rest. */
    private Map<String, String> addChannel(
            CapabilityTable.Builder table, OperationEngine adapted, ChannelScan.Found channel) {
        int number = channel.number();
        table.add(number, Snapshot.class, new DahuaSnapshot(adapted, number, context.clock()));
        table.add(number, LiveVideo.class, new DahuaLiveVideo(adapted, channel, scope, context.clock()));
        PtzSurvey.Found ptz = PtzSurvey.survey(adapted, number);
        if (ptz.methods().isEmpty()) {
            return Map.of("PanTiltZoom", ptz.absence(), "Presets", ptz.absence());
        }
        table.add(
                number,
                PanTiltZoom.class,
                new DahuaPanTiltZoom(adapted, number, ptz.methods().get(), scope, context));
        table.add(number, Presets.class, new DahuaPresets(adapted, number));
        return Map.of();
    }

    @Override
    public void check() {
        scope.ensureOpen();
        engine.call(proof);
    }

    @Override
    public <C extends Capability> Optional<C> capability(int channel, Class<C> type) {
        scope.ensureOpen();
        return capabilities.find(channel, type);
    }

    @Override
    public void close() {
        scope.close();
        http.close();
    }
}
