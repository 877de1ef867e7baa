package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** Local screens: chapter 7. Channels and all indexes count from 0. */
final class DisplayParameters {
    static final List<Parameter> ALL = List.of();

    private DisplayParameters() {}
}
