package org.lensbridge.driver.excelsense.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** Alarms and what sets them off. */
final class AlarmParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = List.of();

    private AlarmParameters() {}
}
