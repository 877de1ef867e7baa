package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** The lens: section 5.1. Channels and all indexes count from 0. */
final class LensParameters {
    static final List<Parameter> ALL = List.of();

    private LensParameters() {}
}
