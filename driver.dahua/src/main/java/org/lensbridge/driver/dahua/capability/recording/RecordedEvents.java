package org.lensbridge.driver.dahua.capability.recording;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.driver.dahua.capability.event.EventCodes;

/** What recordings are made for, between the API's slugs and section 4.11.5. Stateless. */
final class RecordedEvents {
    /** What a finder can be asked for. */
    private static final Map<String, String> CONDITIONS = Map.of(
            EventTypes.INPUT, "AlarmLocal",
            EventTypes.MOTION, "VideoMotion",
            EventTypes.VIDEO_LOSS, "VideoLoss",
            EventTypes.TAMPER, "VideoBlind",
            EventTypes.VEHICLE, "Traffic*");

    /** Not events but flags, which firmware lists among them. */
    private static final Set<String> FLAGS = Set.of("", "Timing", "Manual", "Marker", "Event", "Mosaic", "Cutout");

    private RecordedEvents() {}

    /** The condition for events of these types; empty when all are wanted, or one that a finder cannot be asked for. */
    static Optional<Value> condition(Set<String> types) {
        return types.isEmpty() || !CONDITIONS.keySet().containsAll(types)
                ? Optional.empty()
                : Optional.of(Value.of(types.stream()
                        .sorted()
                        .map(CONDITIONS::get)
                        .map(Value::of)
                        .toList()));
    }

    /** The types of a vendor's codes. */
    static Set<String> types(List<String> codes) {
        Set<String> types = new LinkedHashSet<>();
        for (String code : codes) {
            if (!FLAGS.contains(code)) {
                types.add(EventCodes.row(code).type());
            }
        }
        return types;
    }
}
