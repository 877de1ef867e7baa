package org.lensbridge.driver.dahua;

import java.util.List;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.driver.dahua.capability.DahuaEvents;
import org.lensbridge.driver.dahua.capability.DahuaLiveVideo;
import org.lensbridge.driver.dahua.capability.DahuaPanTiltZoom;
import org.lensbridge.driver.dahua.capability.DahuaPresets;
import org.lensbridge.driver.dahua.capability.DahuaSnapshot;
import org.lensbridge.driver.dahua.identity.ChannelScan;
import org.lensbridge.driver.dahua.identity.Identification;
import org.lensbridge.driver.dahua.identity.PtzSurvey;
import org.lensbridge.driver.dahua.operation.DahuaOperations;
import org.lensbridge.driver.dahua.parameter.DahuaParameters;
import org.lensbridge.driver.dahua.parameter.DahuaTables;
import org.lensbridge.driver.dahua.parameter.EncodeRanges;
import org.lensbridge.driver.dahua.quirk.DahuaQuirks;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.RowOperations;
import org.lensbridge.driver.support.parameter.ParameterEngine;
import org.lensbridge.driver.support.parameter.RowSettings;
import org.lensbridge.driver.support.quirk.QuirkTable;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.driver.support.session.Survey;
import org.lensbridge.transport.multipart.MultipartLimits;

/** What a device is and can do: composition of what identifies it and its capabilities. Confined as {@link Survey} says. */
final class DahuaSurvey implements Survey {
    private final Connection connection;
    private final SessionScope scope;
    private final DriverContext context;
    private final QuirkTable.Choice choice;
    /** One for the whole session: it learns whether the device sends heartbeats. */
    private final DahuaEvents events;

    DahuaSurvey(Connection connection) {
        this.connection = connection;
        this.scope = connection.scope();
        this.context = connection.context();
        this.choice = choice(connection);
        this.events = new DahuaEvents(connection.engine(), scope);
    }

    private static QuirkTable.Choice choice(Connection connection) {
        QuirkTable.Choice chosen = DahuaQuirks.TABLE.choice(connection.option(QuirkTable.OPTION));
        return switch (connection.option(DahuaDriverFactory.PTZ_CHANNEL_BASE)) {
            case "0" -> chosen.with(DahuaQuirks.PTZ_FROM_ZERO, true);
            case "1" -> chosen.with(DahuaQuirks.PTZ_FROM_ZERO, false);
            default -> chosen;
        };
    }

    @Override
    public Findings connect() {
        Questions questions = connection.questions();
        Identification identification =
                Identification.of(questions, connection.config().address());
        List<ChannelScan.Found> channels = ChannelScan.of(questions);
        QuirkTable.Applied quirks = DahuaQuirks.TABLE.select(
                identification.info(), PtzSurvey.learn(connection.engine(), channels.size(), choice), choice);
        OperationEngine engine = connection.adapted(quirks);
        CapabilityTable.Builder table = new CapabilityTable.Builder();
        table.add(0, EventSource.class, events);
        table.add(0, Operations.class, new RowOperations(DahuaOperations.ALL, engine, scope, MultipartLimits.DEFAULT));
        table.add(0, Settings.class, settings(engine, quirks, 0));
        for (ChannelScan.Found channel : channels) {
            table.channel(channel.number(), channel.name());
            table.add(channel.number(), Settings.class, settings(engine, quirks, channel.number()));
            addChannel(table, engine, channel);
        }
        return new Findings(quirks.shownIn(identification.info()), identification.proof(), table.build(), List.of());
    }

    private Settings settings(OperationEngine engine, QuirkTable.Applied quirks, int channel) {
        ParameterEngine parameters =
                new ParameterEngine(engine, DahuaTables.INSTANCE, quirks.parameters(DahuaParameters.ALL), channel);
        return channel == 0
                ? new RowSettings(parameters, scope, context::warn)
                : new RowSettings(
                        parameters,
                        () -> EncodeRanges.of(new Questions(engine, context), channel),
                        scope,
                        context::warn);
    }

    private void addChannel(CapabilityTable.Builder table, OperationEngine engine, ChannelScan.Found channel) {
        int number = channel.number();
        table.add(number, Snapshot.class, new DahuaSnapshot(engine, number, context.clock()));
        table.add(number, LiveVideo.class, new DahuaLiveVideo(engine, channel, scope, context.clock()));
        PtzSurvey.Found ptz = PtzSurvey.survey(engine, number);
        ptz.methods()
                .ifPresentOrElse(
                        methods -> {
                            table.add(
                                    number,
                                    PanTiltZoom.class,
                                    new DahuaPanTiltZoom(engine, number, methods, scope, context));
                            table.add(number, Presets.class, new DahuaPresets(engine, number));
                        },
                        () -> {
                            table.absent(number, PanTiltZoom.class, ptz.absence());
                            table.absent(number, Presets.class, ptz.absence());
                        });
    }
}
