package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** Video analysis: chapter 8. Channels and all indexes count from 0. */
final class AnalyticsParameters {
    static final List<Parameter> ALL = List.of();

    private AnalyticsParameters() {}
}
