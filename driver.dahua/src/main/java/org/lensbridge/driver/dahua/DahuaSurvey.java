package org.lensbridge.driver.dahua;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.driver.dahua.capability.analytics.AnalyticsFinder;
import org.lensbridge.driver.dahua.capability.event.DahuaEvents;
import org.lensbridge.driver.dahua.capability.event.DetectionFinder;
import org.lensbridge.driver.dahua.capability.image.ImageFinder;
import org.lensbridge.driver.dahua.capability.image.WiperFinder;
import org.lensbridge.driver.dahua.capability.media.MediaFinder;
import org.lensbridge.driver.dahua.capability.ptz.PtzFinder;
import org.lensbridge.driver.dahua.capability.recording.RecordingFinder;
import org.lensbridge.driver.dahua.capability.system.SystemFinder;
import org.lensbridge.driver.dahua.identity.ChannelScan;
import org.lensbridge.driver.dahua.identity.Identification;
import org.lensbridge.driver.dahua.identity.InterfaceNames;
import org.lensbridge.driver.dahua.identity.PtzChannels;
import org.lensbridge.driver.dahua.identity.PtzSurvey;
import org.lensbridge.driver.dahua.operation.DahuaOperations;
import org.lensbridge.driver.dahua.operation.NetworkOperations;
import org.lensbridge.driver.dahua.parameter.DahuaParameters;
import org.lensbridge.driver.dahua.parameter.DahuaRanges;
import org.lensbridge.driver.dahua.parameter.DahuaTables;
import org.lensbridge.driver.dahua.quirk.DahuaQuirks;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.RowOperations;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.parameter.ParameterEngine;
import org.lensbridge.driver.support.parameter.RowSettings;
import org.lensbridge.driver.support.quirk.QuirkTable;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.session.Survey;
import org.lensbridge.transport.multipart.MultipartLimits;

/** What a device is and can do: composition of what identifies it and its capabilities. Confined as {@link Survey} says. */
final class DahuaSurvey implements Survey {
    private static final List<Finder<Ground>> FINDERS = List.of(
            new MediaFinder(),
            new PtzFinder(),
            new DetectionFinder(),
            new RecordingFinder(),
            new AnalyticsFinder(),
            new ImageFinder(),
            // Last, since they find by requests that act, and what acts makes the transport forget the replies before.
            new SystemFinder());

    /** One for the whole session: what it asks is not asked again. */
    private final WiperFinder wipers = new WiperFinder();

    private final Connection connection;
    private final QuirkTable.Choice choice;
    /** One for the whole session: it learns whether the device sends heartbeats. */
    private final DahuaEvents events;

    DahuaSurvey(Connection connection) {
        this.connection = connection;
        this.choice = choice(connection);
        this.events = new DahuaEvents(connection, keepalive(connection));
    }

    private static QuirkTable.Choice choice(Connection connection) {
        QuirkTable.Choice chosen = DahuaQuirks.TABLE.choice(connection.option(QuirkTable.OPTION));
        return switch (connection.option(DahuaDriverFactory.PTZ_CHANNEL_BASE)) {
            case "0" -> chosen.with(DahuaQuirks.PTZ_FROM_ZERO, true);
            case "1" -> chosen.with(DahuaQuirks.PTZ_FROM_ZERO, false);
            default -> chosen;
        };
    }

    private static Duration keepalive(Connection connection) {
        return Duration.ofSeconds(Long.parseLong(connection.option(DahuaDriverFactory.EVENT_KEEPALIVE)));
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
        Ground ground = new Ground(connection, engine, quirks, channels, new PtzChannels(engine));
        CapabilityTable.Builder table = new CapabilityTable.Builder();
        table.add(0, EventSource.class, events);
        table.add(
                0,
                Operations.class,
                new RowOperations(
                        DahuaOperations.ALL, ground.engine(), ground.scope(), MultipartLimits.DEFAULT, rtspServer()));
        DahuaRanges ranges = new DahuaRanges(new Questions(ground.engine(), ground.context()));
        table.add(0, Settings.class, settings(ground, ranges, 0));
        for (ChannelScan.Found channel : channels) {
            table.channel(channel.number(), channel.name());
            table.add(channel.number(), Settings.class, settings(ground, ranges, channel.number()));
        }
        FINDERS.forEach(finder -> finder.find(ground, table));
        wipers.find(ground, table);
        return new Findings(quirks.shownIn(identification.info()), identification.proof(), table.build(), List.of());
    }

    private String rtspServer() {
        return connection.rtspServer(RtspVideo.port(connection, Optional::empty));
    }

    private static Settings settings(Ground ground, DahuaRanges ranges, int channel) {
        List<Parameter> rows = channel == 0
                ? DahuaParameters.with(
                        InterfaceNames.in(ground.ask(NetworkOperations.NETWORK).document()))
                : DahuaParameters.ALL;
        ParameterEngine parameters = new ParameterEngine(
                ground.engine(), DahuaTables.INSTANCE, ground.quirks().parameters(rows), channel);
        return new RowSettings(parameters, ranges.of(channel), ground.scope(), ground.context()::warn);
    }
}
