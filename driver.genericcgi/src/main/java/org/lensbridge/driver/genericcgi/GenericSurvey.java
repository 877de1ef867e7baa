package org.lensbridge.driver.genericcgi;

import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.driver.genericcgi.capability.general.GeneralFinder;
import org.lensbridge.driver.genericcgi.capability.live.LiveFinder;
import org.lensbridge.driver.genericcgi.operation.GenericOperations;
import org.lensbridge.driver.genericcgi.operation.ParameterOperations;
import org.lensbridge.driver.genericcgi.parameter.GenericParameters;
import org.lensbridge.driver.genericcgi.survey.Finder;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.genericcgi.survey.View;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.RowOperations;
import org.lensbridge.driver.support.parameter.ParameterEngine;
import org.lensbridge.driver.support.parameter.RowSettings;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Survey;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.multipart.MultipartLimits;

/** What a device is and can do: composition of what identifies it and its capabilities. Confined as {@link Survey} says. */
final class GenericSurvey implements Survey {
    private static final List<Finder> FINDERS = List.of(new GeneralFinder(), new LiveFinder());

    private final Connection connection;

    GenericSurvey(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Findings connect() {
        Operation proof = ParameterOperations.LIST;
        Tree tree = Tree.of(connection
                .questions()
                .demand(
                        proof,
                        Map.of(TreeDialect.GROUPS, Value.of(List.of(Value.of("Brand"), Value.of("Properties"))))));
        DeviceInfo info =
                new DeviceInfo("Generic CGI", tree.text("Brand.ProdNbr").orElse(""), "", "", "", Map.of());
        List<View> views = List.of(new View(1, 0, ""));
        Ground ground = new Ground(connection, connection.engine(), tree, views);
        CapabilityTable.Builder table = new CapabilityTable.Builder();
        table.add(
                0,
                Operations.class,
                new RowOperations(
                        GenericOperations.ALL, ground.engine(), ground.scope(), MultipartLimits.DEFAULT, rtspServer()));
        table.add(0, Settings.class, settings(ground, 0));
        for (View view : views) {
            table.channel(view.channel(), view.name());
            table.add(view.channel(), Settings.class, settings(ground, view.channel()));
        }
        FINDERS.forEach(finder -> finder.find(ground, table));
        return new Findings(info, proof, table.build(), List.of());
    }

    private String rtspServer() {
        String host = connection.config().address().host();
        int port = Integer.parseInt(connection.option(GenericDriverFactory.RTSP_PORT));
        return "rtsp://" + new DeviceAddress("http", host, port).authority();
    }

    private static Settings settings(Ground ground, int channel) {
        ParameterEngine parameters =
                new ParameterEngine(ground.engine(), GenericParameters.DIALECT, GenericParameters.ALL, channel);
        return new RowSettings(parameters, ground.scope(), ground.context()::warn);
    }
}
