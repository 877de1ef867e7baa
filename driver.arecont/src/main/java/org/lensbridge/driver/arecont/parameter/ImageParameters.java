package org.lensbridge.driver.arecont.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** Day and night, colours, exposure and cropping. */
final class ImageParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = List.of();

    private ImageParameters() {}
}
