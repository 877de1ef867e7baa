package org.lensbridge.driver.axis;

import java.util.List;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.driver.axis.capability.control.ControlFinder;
import org.lensbridge.driver.axis.capability.event.EventFinder;
import org.lensbridge.driver.axis.capability.image.ImageFinder;
import org.lensbridge.driver.axis.capability.media.MediaFinder;
import org.lensbridge.driver.axis.capability.setting.AxisSettings;
import org.lensbridge.driver.axis.capability.system.SystemFinder;
import org.lensbridge.driver.axis.identity.Identification;
import org.lensbridge.driver.axis.identity.Views;
import org.lensbridge.driver.axis.operation.AxisOperations;
import org.lensbridge.driver.axis.parameter.Definitions;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.operation.RowOperations;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Survey;
import org.lensbridge.transport.multipart.MultipartLimits;

/** What a device is and can do: composition of what identifies it and its capabilities. Confined as {@link Survey} says. */
final class AxisSurvey implements Survey {
    private static final List<Finder<Ground>> FINDERS =
            List.of(new ImageFinder(), new ControlFinder(), new MediaFinder(), new EventFinder(), new SystemFinder());

    private final Connection connection;

    AxisSurvey(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Findings connect() {
        Identification found =
                Identification.of(connection.engine(), connection.config().address());
        List<View> views = Views.in(found.tree(), found.info().details().getOrDefault("ProdType", ""));
        Ground ground = new Ground(
                connection,
                connection.engine(),
                found.tree(),
                views,
                found.interfaces(),
                new Definitions(connection.engine(), connection.context()::warn));
        CapabilityTable.Builder table = new CapabilityTable.Builder();
        table.add(
                0,
                Operations.class,
                new RowOperations(
                        AxisOperations.ALL,
                        ground.engine(),
                        ground.scope(),
                        MultipartLimits.DEFAULT,
                        rtspServer(ground)));
        table.add(0, Settings.class, AxisSettings.ofDevice(ground));
        for (View view : views) {
            table.channel(view.channel(), view.name());
            table.add(view.channel(), Settings.class, AxisSettings.of(ground, view));
        }
        FINDERS.forEach(finder -> finder.find(ground, table));
        return new Findings(found.info(), found.proof(), table.build(), List.of());
    }

    private static String rtspServer(Ground ground) {
        return ground.connection().rtspServer(ground.rtspPort());
    }
}
