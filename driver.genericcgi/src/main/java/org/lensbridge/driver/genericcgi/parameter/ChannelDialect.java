package org.lensbridge.driver.genericcgi.parameter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.driver.genericcgi.survey.View;
import org.lensbridge.driver.support.parameter.ParameterDialect;
import org.lensbridge.transport.http.HttpReply;

/** How one device is asked for parameters, some of which concern a channel and no other. Immutable. */
final class ChannelDialect implements ParameterDialect {
    private static final ParameterDialect TREE = GenericParameters.DIALECT;

    private final List<View> views;

    ChannelDialect(List<View> views) {
        this.views = views;
    }

    @Override
    public boolean covers(String key, int channel) {
        return DeviceParameters.channel(key, views) == channel;
    }

    @Override
    public Optional<String> group(String key) {
        return TREE.group(key);
    }

    @Override
    public Optional<String> groupCovering(String prefix) {
        return TREE.groupCovering(prefix);
    }

    @Override
    public int groupsPerRead() {
        return TREE.groupsPerRead();
    }

    @Override
    public Request read(List<String> groups) {
        return TREE.read(groups);
    }

    @Override
    public Answer answer(List<String> groups, HttpReply reply) {
        return TREE.answer(groups, reply);
    }

    @Override
    public List<Request> write(String group, Map<String, String> changes) {
        return TREE.write(group, changes);
    }
}
