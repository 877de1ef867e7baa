package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** Recording: section 4.11. Channels and all indexes count from 0. */
final class RecordingParameters {
    static final List<Parameter> ALL = List.of();

    private RecordingParameters() {}
}
