package org.lensbridge.driver.genericcgi;

import java.util.List;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.driver.genericcgi.capability.general.GeneralFinder;
import org.lensbridge.driver.genericcgi.capability.live.LiveFinder;
import org.lensbridge.driver.genericcgi.identity.Identification;
import org.lensbridge.driver.genericcgi.identity.Views;
import org.lensbridge.driver.genericcgi.operation.GenericOperations;
import org.lensbridge.driver.genericcgi.operation.VideoOperations;
import org.lensbridge.driver.genericcgi.parameter.DeviceOptions;
import org.lensbridge.driver.genericcgi.parameter.GenericSettings;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.genericcgi.survey.View;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.RowOperations;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Finder;
import org.lensbridge.driver.support.session.Survey;
import org.lensbridge.transport.multipart.MultipartLimits;

/** What a device is and can do: composition of what identifies it and its capabilities. Confined as {@link Survey} says. */
final class GenericSurvey implements Survey {
    private static final List<Finder<Ground>> FINDERS = List.of(new GeneralFinder(), new LiveFinder());

    private final Connection connection;
    private final OperationEngine engine;

    GenericSurvey(Connection connection) {
        this.connection = connection;
        int port = Integer.parseInt(connection.option(GenericDriverFactory.MJPEG_PORT));
        this.engine = connection.engine().asking(connection.at(port), VideoOperations.MJPEG);
    }

    @Override
    public Findings connect() {
        Identification found = Identification.of(connection);
        List<View> views = Views.of(found.tree());
        Ground ground = new Ground(connection, engine, found.tree(), views);
        CapabilityTable.Builder table = new CapabilityTable.Builder();
        table.add(
                0,
                Operations.class,
                new RowOperations(
                        GenericOperations.ALL,
                        ground.engine(),
                        ground.scope(),
                        MultipartLimits.DEFAULT,
                        connection.rtspServer(ground.rtspPort())));
        DeviceOptions options = new DeviceOptions(ground.engine(), ground.context(), ground.tree());
        table.add(0, Settings.class, new GenericSettings(ground, options, 0));
        for (View view : views) {
            table.channel(view.channel(), view.name());
            table.add(view.channel(), Settings.class, new GenericSettings(ground, options, view.channel()));
        }
        FINDERS.forEach(finder -> finder.find(ground, table));
        return new Findings(
                found.info(),
                found.proof(),
                table.build(),
                found.concern().stream().toList());
    }
}
