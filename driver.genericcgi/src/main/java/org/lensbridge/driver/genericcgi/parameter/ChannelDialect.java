package org.lensbridge.driver.genericcgi.parameter;

import java.util.List;
import org.lensbridge.driver.genericcgi.operation.ParameterOperations;
import org.lensbridge.driver.genericcgi.survey.View;
import org.lensbridge.driver.support.tree.TreeDialect;

/** How one device is asked for parameters, some of which concern a channel and no other. Immutable. */
final class ChannelDialect extends TreeDialect {
    private final List<View> views;

    ChannelDialect(List<View> views) {
        super(ParameterOperations.LIST, ParameterOperations.UPDATE, GenericParameters.DIALECT.groupsPerRead());
        this.views = views;
    }

    @Override
    public boolean covers(String key, int channel) {
        return DeviceParameters.channel(key, views) == channel;
    }
}
