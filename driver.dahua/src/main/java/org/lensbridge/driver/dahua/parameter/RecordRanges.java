package org.lensbridge.driver.dahua.parameter;

import java.math.BigDecimal;
import java.util.Map;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.dahua.operation.RecordingOperations;
import org.lensbridge.driver.support.session.Questions;

/** What a device says that it can record: section 4.11.1. Stateless. */
final class RecordRanges {
    /** A day. */
    private static final BigDecimal MOST = BigDecimal.valueOf(86_400);

    private RecordRanges() {}

    static Map<String, ValueType> of(Questions questions, int channel) {
        return questions
                .ask(RecordingOperations.CAPABILITIES)
                .number("caps.MaxPreRecordTime")
                .filter(most -> most.signum() >= 0 && most.compareTo(MOST) <= 0)
                .map(most -> Map.of(
                        RecordingParameters.PRE_RECORD.key(Map.of("channel", channel - 1)),
                        ValueType.integer(0, most.longValue())))
                .orElse(Map.of());
    }
}
