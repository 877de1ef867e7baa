package org.lensbridge.driver.dahua.parameter;

import java.util.Map;
import org.lensbridge.api.data.ValueType;

/** What a device says of the ranges of its own settings. Stateless. */
@FunctionalInterface
interface RangeSource {
    /** The ranges by key, for a channel from 1 or 0 for the device itself. A device that does not answer has none of its own. */
    Map<String, ValueType> of(RangeQuestions questions, int channel);
}
