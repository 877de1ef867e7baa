package org.lensbridge.driver.excelsense;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.driver.excelsense.capability.alarm.AlarmFinder;
import org.lensbridge.driver.excelsense.capability.image.ImageFinder;
import org.lensbridge.driver.excelsense.capability.media.MediaFinder;
import org.lensbridge.driver.excelsense.capability.system.SystemFinder;
import org.lensbridge.driver.excelsense.identity.Identification;
import org.lensbridge.driver.excelsense.operation.ExcelsenseOperations;
import org.lensbridge.driver.excelsense.parameter.ExcelsenseParameters;
import org.lensbridge.driver.excelsense.parameter.StreamRanges;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.excelsense.survey.View;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.RowOperations;
import org.lensbridge.driver.support.parameter.ParameterEngine;
import org.lensbridge.driver.support.parameter.RowSettings;
import org.lensbridge.driver.support.parameter.ToldRanges;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Survey;
import org.lensbridge.transport.multipart.MultipartLimits;

/** What a device is and can do: composition of what identifies it and its capabilities. Confined as {@link Survey} says. */
final class ExcelsenseSurvey implements Survey {
    private final Connection connection;
    private final AlarmFinder alarms = new AlarmFinder();
    private final List<Finder<Ground>> finders =
            List.of(new MediaFinder(), new ImageFinder(), alarms, new SystemFinder());

    ExcelsenseSurvey(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Findings connect() {
        Identification found = Identification.of(connection);
        Ground ground = new Ground(connection, connection.engine(), found.facts(), found.views());
        CapabilityTable.Builder table = new CapabilityTable.Builder();
        table.add(0, Settings.class, settings(ground, 0));
        for (View view : found.views()) {
            table.channel(view.channel(), view.name());
            table.add(view.channel(), Settings.class, settings(ground, view.channel()));
        }
        finders.forEach(finder -> finder.find(ground, table));
        table.add(
                0,
                Operations.class,
                new RowOperations(reachable(), ground.engine(), ground.scope(), MultipartLimits.DEFAULT)
                        .with(alarms.procedures()));
        return new Findings(
                found.info(),
                found.proof(),
                table.build(),
                Stream.concat(found.concern().stream(), alarms.concerns().stream())
                        .toList());
    }

    private Settings settings(Ground ground, int channel) {
        List<ToldRanges> told = channel > 0 ? List.of(StreamRanges.of(connection.questions(), channel)) : List.of();
        return new RowSettings(
                new ParameterEngine(ground.engine(), ExcelsenseParameters.DIALECT, ExcelsenseParameters.ALL, channel),
                told,
                ground.scope(),
                ground.context()::warn);
    }

    private List<Operation> reachable() {
        String port = connection.option(RtspVideo.PORT);
        return ExcelsenseOperations.reachedAt(
                connection.config().address().host(),
                port.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port)));
    }
}
