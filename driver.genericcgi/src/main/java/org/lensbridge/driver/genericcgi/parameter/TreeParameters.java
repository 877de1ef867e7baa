package org.lensbridge.driver.genericcgi.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** The parameters that the document names; all others are those that the device lists. */
final class TreeParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = List.of();

    private TreeParameters() {}
}
