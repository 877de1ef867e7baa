package org.lensbridge.driver.dahua.capability.recording;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.dahua.codec.DeviceTime;

/** Times as the requests of this area take them: whole seconds of the device's clock. Stateless. */
final class DeviceSpan {
    private DeviceSpan() {}

    /** The arguments {@code startTime} and {@code endTime} for a time, at least a second long. */
    static Map<String, Value> arguments(DeviceTime times, Instant from, Instant to) {
        Instant least = from.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        Instant end = wholeSecond(to);
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put("startTime", Value.of(times.format(from)));
        arguments.put("endTime", Value.of(times.format(end.isBefore(least) ? least : end)));
        return arguments;
    }

    /** This second, or the next one when a part of it has passed. */
    static Instant wholeSecond(Instant time) {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(time) ? second : second.plusSeconds(1);
    }
}
