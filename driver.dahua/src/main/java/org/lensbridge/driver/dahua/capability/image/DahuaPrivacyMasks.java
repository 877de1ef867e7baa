package org.lensbridge.driver.dahua.capability.image;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lensbridge.api.capability.PrivacyMasks;
import org.lensbridge.api.capability.image.PrivacyMask;
import org.lensbridge.api.capability.image.PrivacyMaskOptions;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.parameter.InputCapabilities;
import org.lensbridge.driver.dahua.parameter.WidgetParameters;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * The covers of section 4.5.12. A token is the number of a cover, from 0; a cover without an area is free. Thread-safe; called on the
 * channel's lane.
 */
final class DahuaPrivacyMasks implements PrivacyMasks {
    /** The table has four covers where the device does not say. */
    private static final int USUAL = 4;

    private static final int MOST = 64;
    private static final int EDGES = 4;
    private static final WidgetParameters ROWS = WidgetParameters.COVER;

    private final SessionScope scope;
    private final ConfigTable table;
    private final Questions questions;
    private final int channel;
    private volatile OptionalInt most = OptionalInt.empty();

    /** For a channel, from 1. */
    DahuaPrivacyMasks(Ground ground, Questions questions, int channel) {
        this.scope = ground.scope();
        this.table = new ConfigTable(ground.engine(), "VideoWidget");
        this.questions = questions;
        this.channel = channel;
    }

    @Override
    public PrivacyMaskOptions options() {
        return PrivacyMaskOptions.of(most());
    }

    /** Section 4.5.13 tells; a device that does not has the four of the document. */
    private int most() {
        scope.ensureOpen();
        if (most.isEmpty()) {
            most = OptionalInt.of(Math.min(
                    MOST,
                    InputCapabilities.of(questions, channel).grade("CoverCount").orElse(USUAL)));
        }
        return most.getAsInt();
    }

    @Override
    public List<PrivacyMask> list() {
        KeyValueDocument present = table.read();
        List<PrivacyMask> masks = new ArrayList<>();
        for (int cover : covers(present)) {
            area(present, cover)
                    .ifPresent(area -> masks.add(new PrivacyMask(
                            Integer.toString(cover),
                            area,
                            present.flag(ROWS.shown().key(at(cover, 0))).orElse(false))));
        }
        return masks;
    }

    @Override
    public String put(PrivacyMask mask) {
        int highest = most() - 1;
        if (highest < 0) {
            throw new CameraException(Kind.UNSUPPORTED, "Channel " + channel + " has no masks, as the device says.");
        }
        KeyValueDocument present = table.read();
        int cover = mask.token().isEmpty() ? free(present, highest) : number(mask.token(), highest);
        Map<String, Value> changes = new LinkedHashMap<>();
        Area area = mask.area();
        changes.put(key(cover, 0), ConfigTable.edge(area.from().x(), RoundingMode.FLOOR));
        changes.put(key(cover, 1), ConfigTable.edge(area.from().y(), RoundingMode.FLOOR));
        changes.put(key(cover, 2), ConfigTable.edge(area.to().x(), RoundingMode.CEILING));
        changes.put(key(cover, 3), ConfigTable.edge(area.to().y(), RoundingMode.CEILING));
        changes.put(ROWS.shown().key(at(cover, 0)), Value.of(mask.on()));
        table.write(present, changes);
        return Integer.toString(cover);
    }

    @Override
    public void remove(String token) {
        KeyValueDocument present = table.read();
        if (covers(present).stream().noneMatch(cover -> cover.toString().equals(token))) {
            return;
        }
        int cover = Integer.parseInt(token);
        Map<String, Value> changes = new LinkedHashMap<>();
        changes.put(ROWS.shown().key(at(cover, 0)), Value.of(false));
        IntStream.range(0, EDGES).forEach(edge -> changes.put(key(cover, edge), Value.of(0)));
        table.write(present, changes);
    }

    private List<Integer> covers(KeyValueDocument present) {
        return present.list("VideoWidget[" + (channel - 1) + "].Covers");
    }

    private int free(KeyValueDocument present, int highest) {
        return IntStream.rangeClosed(0, highest)
                .filter(cover -> area(present, cover).isEmpty())
                .findFirst()
                .orElseThrow(() -> failure("All " + (highest + 1) + " masks of channel " + channel
                        + " are taken. Remove one first, or give the token of the one to replace."));
    }

    private int number(String token, int highest) {
        if (!token.matches("\\d{1,2}") || Integer.parseInt(token) > highest) {
            throw failure(
                    "A mask of channel " + channel + " is a number from 0 to " + highest + ", not '" + token + "'.");
        }
        return Integer.parseInt(token);
    }

    private Optional<Area> area(KeyValueDocument present, int cover) {
        List<Double> edges = IntStream.range(0, EDGES)
                .mapToObj(edge -> present.number(key(cover, edge)).orElse(BigDecimal.ZERO))
                .map(ConfigTable::share)
                .toList();
        return edges.get(2) > edges.get(0) && edges.get(3) > edges.get(1)
                ? Optional.of(new Area(new Point(edges.get(0), edges.get(1)), new Point(edges.get(2), edges.get(3))))
                : Optional.empty();
    }

    private String key(int cover, int edge) {
        return ROWS.edge().key(at(cover, edge));
    }

    private Map<String, Integer> at(int cover, int edge) {
        return Map.of("channel", channel - 1, "cover", cover, "edge", edge);
    }

    private static CameraException failure(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
