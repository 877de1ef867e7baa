package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** Motion detection, event handlers and alarms: sections 4.8 and 4.9. Channels and all indexes count from 0. */
final class EventParameters {
    static final List<Parameter> ALL = List.of();

    private EventParameters() {}
}
