package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** Network shares and storage groups: chapter 6. Channels and all indexes count from 0. */
final class StorageParameters {
    static final List<Parameter> ALL = List.of();

    private StorageParameters() {}
}
