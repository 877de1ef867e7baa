package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** The network: section 4.7. Channels and all indexes count from 0. */
final class NetworkParameters {
    static final List<Parameter> ALL = List.of();

    private NetworkParameters() {}
}
