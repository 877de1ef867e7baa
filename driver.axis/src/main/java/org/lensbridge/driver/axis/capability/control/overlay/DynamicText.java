package org.lensbridge.driver.axis.capability.control.overlay;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.image.Overlay;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.axis.operation.Members;

/** A text of the interface for dynamic overlays, in the terms of the API and back. Stateless. */
final class DynamicText {
    /** What a CLOCK shows when nothing is said: the date and the time. */
    static final String USUAL_CLOCK = "%F %T";

    /** Nothing but modifiers of date and time, with what stands between these. */
    private static final Pattern CLOCK =
            Pattern.compile("(?:[\\s.,:/-]*%[aAbBcCdDeFgGhHIjklmMpPrRsSTuUVwWxXyYzZ])+[\\s.,:/-]*");

    private static final Map<String, Point> PLACES = Map.of(
            "topleft", new Point(0, 0),
            "top", new Point(0.5, 0),
            "topright", new Point(1, 0),
            "bottomleft", new Point(0, 1),
            "bottom", new Point(0.5, 1),
            "bottomright", new Point(1, 1));

    private DynamicText() {}

    /** What an entry of the device's list is. One that does not say whether it is shown is. */
    static Overlay overlay(Value entry) {
        String text = entry.at("text").asText().orElse("");
        return new Overlay(
                Members.text(entry, "identity"),
                CLOCK.matcher(text).matches() ? Overlay.Kind.CLOCK : Overlay.Kind.TEXT,
                text,
                place(entry),
                entry.at("visible").asFlag().orElse(true));
    }

    private static Point place(Value entry) {
        List<Value> shares = Members.items(entry, "position");
        if (shares.size() == 2) {
            return new Point(share(shares.get(0)), share(shares.get(1)));
        }
        String name = Members.text(entry, "position").toLowerCase(Locale.ROOT);
        return PLACES.getOrDefault(name, new Point(0, 0));
    }

    /** The vendor's -1 is 0, 1 is 1. Four digits are more than any picture has points. */
    private static double share(Value coordinate) {
        double across = coordinate.asNumber().map(Number::doubleValue).orElse(-1.0);
        return Math.round(Math.max(0, Math.min(1, (across + 1) / 2)) * 10_000) / 10_000.0;
    }

    static Value position(Point point) {
        return Value.of(List.of(coordinate(point.x()), coordinate(point.y())));
    }

    private static Value coordinate(double share) {
        return Value.of(Math.round((share * 2 - 1) * 10_000) / 10_000.0);
    }
}
