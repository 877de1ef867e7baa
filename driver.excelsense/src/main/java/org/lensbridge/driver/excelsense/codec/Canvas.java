package org.lensbridge.driver.excelsense.codec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.data.Value;
import org.lensbridge.transport.text.KeyValue;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * A place for a text over the picture (section "OSD Canvas"), and the text that it has. The lists of an answer lie in each other; since each canvas
 * begins with its number and has one text, no marker is needed to tell them apart. Immutable.
 *
 * @param number 1 to 8
 * @param lines what the device tells of it, by key in lower case; of a repeated key the first
 */
public record Canvas(int number, Map<String, String> lines) {
    /** The highest number. */
    public static final int LAST = 8;

    private static final String NUMBER = "canvasid";
    private static final String TYPE = "osdtype";

    private static final Set<String> KEYS = Set.of(
            "topx", "topy", "fontsize", "alignmode", "osdenableflag", "osdblinkflag", "osdblinkinterval", TYPE, "info");

    public Canvas {
        lines = Map.copyOf(lines);
    }

    /** One that the device does not have yet. */
    public static Canvas empty(int number) {
        return new Canvas(number, Map.of());
    }

    /** Reads the canvases of an answer, in the device's order. An answer for one canvas need not repeat its number, which is {@code asked} then. */
    public static List<Canvas> read(KeyValueDocument answer, int asked) {
        Map<Integer, Map<String, String>> canvases = new LinkedHashMap<>();
        Optional<Integer> number = Optional.of(asked);
        for (KeyValue line : answer.entries()) {
            String key = line.key().toLowerCase(Locale.ROOT);
            if (key.equals(NUMBER)) {
                number = Optional.of(line.value())
                        .filter(text -> text.matches("[1-8]"))
                        .map(Integer::valueOf);
                number.ifPresent(known -> canvases.computeIfAbsent(known, any -> new LinkedHashMap<>()));
            } else if (KEYS.contains(key) && number.isPresent()) {
                canvases.computeIfAbsent(number.get(), any -> new LinkedHashMap<>())
                        .putIfAbsent(key, line.value());
            }
        }
        List<Canvas> list = new ArrayList<>();
        canvases.forEach((known, lines) -> list.add(new Canvas(known, lines)));
        return List.copyOf(list);
    }

    /** Whether something stands in it. */
    public boolean isUsed() {
        return lines.containsKey(TYPE);
    }

    /** What its text is: {@code OSDType}; 0 when the device does not tell. */
    public int type() {
        String type = lines.getOrDefault(TYPE, "");
        return type.matches("[1-5]") ? Integer.parseInt(type) : 0;
    }

    /** Its text; empty when the device does not tell. */
    public String info() {
        return lines.getOrDefault("info", "");
    }

    /** Whether its text is shown. */
    public boolean shown() {
        return !lines.getOrDefault("osdenableflag", "1").equals("0");
    }

    /** How far right its left edge is, 0 to 1. */
    public double x() {
        return share("topx");
    }

    /** How far down its upper edge is, 0 to 1. */
    public double y() {
        return share("topy");
    }

    private double share(String key) {
        double percent = Value.of(lines.getOrDefault(key, "0"))
                .asNumber()
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
        return Math.max(0, Math.min(1, percent / 100));
    }

    /** A whole number of these that the document has for a key; empty when the device tells none, or one that it does not take itself. */
    public Optional<Integer> whole(String key, int least, int most) {
        return Value.of(lines.getOrDefault(key.toLowerCase(Locale.ROOT), ""))
                .asNumber()
                .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0)
                .map(BigDecimal::intValue)
                .filter(number -> number >= least);
    }
}
