package org.lensbridge.driver.arecont;

import java.util.List;
import java.util.stream.IntStream;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.driver.arecont.capability.event.EventFinder;
import org.lensbridge.driver.arecont.capability.media.MediaFinder;
import org.lensbridge.driver.arecont.capability.media.RuledOperations;
import org.lensbridge.driver.arecont.capability.media.StreamNumbers;
import org.lensbridge.driver.arecont.capability.picture.PictureFinder;
import org.lensbridge.driver.arecont.capability.system.SystemFinder;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.arecont.configuration.ParameterRoute;
import org.lensbridge.driver.arecont.identity.Identification;
import org.lensbridge.driver.arecont.operation.ArecontOperations;
import org.lensbridge.driver.arecont.operation.ConfigurationOperations;
import org.lensbridge.driver.arecont.parameter.ArecontSettings;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.arecont.survey.View;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.RowOperations;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Survey;
import org.lensbridge.transport.multipart.MultipartLimits;

/** What a device is and can do: composition of what identifies it and its capabilities. Confined as {@link Survey} says. */
final class ArecontSurvey implements Survey {
    private final Connection connection;
    private final List<Finder<Ground>> finders;

    /** {@code numbers} are those of all sessions of the driver. */
    ArecontSurvey(Connection connection, StreamNumbers numbers) {
        this.connection = connection;
        this.finders = List.of(new PictureFinder(), new MediaFinder(numbers), new EventFinder(), new SystemFinder());
    }

    @Override
    public Findings connect() {
        OperationEngine engine = connection.engine().routed(new ParameterRoute());
        Identification found = Identification.of(engine, connection.config().address());
        Configuration configuration = found.configuration();
        Ground ground = new Ground(connection, engine, configuration, found.facts(), views(found));
        CapabilityTable.Builder table = new CapabilityTable.Builder();
        table.add(
                0,
                Operations.class,
                new RuledOperations(
                        new RowOperations(
                                ArecontOperations.ALL, ground.engine(), ground.scope(), MultipartLimits.DEFAULT),
                        ground,
                        () -> connection.rtspServer(ground.rtspPort())));
        table.add(0, Settings.class, ArecontSettings.of(ground, 0));
        for (View view : ground.views()) {
            table.channel(view.channel(), view.name());
            table.add(view.channel(), Settings.class, ArecontSettings.of(ground, view.channel()));
        }
        finders.forEach(finder -> finder.find(ground, table));
        return new Findings(found.info(), ConfigurationOperations.MODEL, table.build(), List.of());
    }

    /** The camera's name is that of its only channel; those of several have numbers only. */
    private static List<View> views(Identification found) {
        int sensors = found.configuration().sensors();
        String name = found.facts().getOrDefault("name", "");
        return sensors == 1
                ? List.of(new View(1, name))
                : IntStream.rangeClosed(1, sensors)
                        .mapToObj(channel -> new View(channel, ""))
                        .toList();
    }
}
