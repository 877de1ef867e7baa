package org.lensbridge.driver.arecont.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** Recording to the SD card. */
final class RecordingParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = List.of();

    private RecordingParameters() {}
}
