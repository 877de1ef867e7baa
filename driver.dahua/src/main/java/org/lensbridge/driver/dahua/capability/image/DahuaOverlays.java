package org.lensbridge.driver.dahua.capability.image;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.capability.image.Overlay;
import org.lensbridge.api.capability.image.Overlay.Kind;
import org.lensbridge.api.capability.image.OverlayOptions;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.dahua.parameter.EncodeParameters;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * The titles of section 4.5.12, whose text is that of 4.5.7, and the free texts that newer firmware has beside them. A token is the
 * widget's name: {@code ChannelTitle}, {@code TimeTitle}, {@code CustomTitle[0]}. All are fixed parts of the device. Without
 * state; called on the channel's lane.
 */
final class DahuaOverlays implements Overlays {
    private static final String TITLE = "ChannelTitle";
    private static final String CLOCK = "TimeTitle";
    /** Beyond the document: a list of widgets with a Text of their own. */
    private static final String TEXTS = "CustomTitle";

    private final ConfigTable widgets;
    private final ConfigTable titles;
    private final int channel;
    private final String head;
    private final String name;

    /** For a channel, from 1. */
    DahuaOverlays(OperationEngine engine, int channel) {
        this.widgets = new ConfigTable(engine, "VideoWidget");
        this.titles = new ConfigTable(engine, "ChannelTitle");
        this.channel = channel;
        this.head = "VideoWidget[" + (channel - 1) + "].";
        this.name = EncodeParameters.CHANNEL_TITLE.key(Map.of("channel", channel - 1));
    }

    @Override
    public OverlayOptions options() {
        Map<Kind, Integer> most = new EnumMap<>(Kind.class);
        tokens(widgets.read()).forEach((token, kind) -> most.merge(kind, 1, Integer::sum));
        return new OverlayOptions(most, 0);
    }

    @Override
    public List<Overlay> list() {
        KeyValueDocument present = widgets.read();
        List<Overlay> overlays = new ArrayList<>();
        tokens(present)
                .forEach((token, kind) -> overlays.add(new Overlay(
                        token,
                        kind,
                        text(present, token, kind),
                        new Point(edge(present, token, 0), edge(present, token, 1)),
                        shown(present, token))));
        return overlays;
    }

    @Override
    public String put(Overlay overlay) {
        KeyValueDocument present = widgets.read();
        String token = overlay.token().isEmpty() ? hidden(present, overlay.kind()) : known(present, overlay);
        Map<String, Value> changes = new LinkedHashMap<>();
        if (overlay.kind() == Kind.CLOCK && !overlay.text().isEmpty()) {
            throw failure("This device decides itself how its time is written: leave the text of a CLOCK empty.");
        }
        if (overlay.kind() == Kind.TEXT) {
            changes.put(head + token + ".Text", Value.of(overlay.text()));
        }
        // Of a title only the upper left corner counts, and the lower right one must be the same.
        for (int edge = 0; edge < 4; edge++) {
            double share =
                    edge % 2 == 0 ? overlay.position().x() : overlay.position().y();
            changes.put(head + token + ".Rect[" + edge + "]", ConfigTable.edge(share, RoundingMode.HALF_UP));
        }
        changes.put(head + token + ".EncodeBlend", Value.of(overlay.shown()));
        if (overlay.kind() == Kind.TITLE) {
            titles.write(titles.read(), Map.of(name, Value.of(overlay.text())));
        }
        widgets.write(present, changes);
        return token;
    }

    @Override
    public void remove(String token) {
        KeyValueDocument present = widgets.read();
        if (tokens(present).containsKey(token)) {
            widgets.write(present, Map.of(head + token + ".EncodeBlend", Value.of(false)));
        }
    }

    /** The widgets that the channel has, in the order of the document. */
    private Map<String, Kind> tokens(KeyValueDocument present) {
        Map<String, Kind> tokens = new LinkedHashMap<>();
        if (has(present, TITLE)) {
            tokens.put(TITLE, Kind.TITLE);
        }
        if (has(present, CLOCK)) {
            tokens.put(CLOCK, Kind.CLOCK);
        }
        for (int i : present.list(head + TEXTS)) {
            String token = TEXTS + "[" + i + "]";
            if (has(present, token)) {
                tokens.put(token, Kind.TEXT);
            }
        }
        return tokens;
    }

    private boolean has(KeyValueDocument present, String token) {
        return present.text(head + token + ".EncodeBlend").isPresent();
    }

    private String hidden(KeyValueDocument present, Kind kind) {
        List<String> all = tokens(present).entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .toList();
        if (all.isEmpty()) {
            throw failure("Channel " + channel + " has no overlay of the kind " + kind + ".");
        }
        return all.stream()
                .filter(token -> !shown(present, token))
                .findFirst()
                .orElseThrow(() -> failure("All overlays of the kind " + kind + " of channel " + channel
                        + " are shown. Give the token of the one to replace: " + String.join(", ", all) + "."));
    }

    private String known(KeyValueDocument present, Overlay overlay) {
        Map<String, Kind> tokens = tokens(present);
        if (tokens.get(overlay.token()) != overlay.kind()) {
            throw failure("Channel " + channel + " has no overlay '" + overlay.token() + "' of the kind "
                    + overlay.kind() + ". It has " + String.join(", ", tokens.keySet()) + ".");
        }
        return overlay.token();
    }

    private String text(KeyValueDocument present, String token, Kind kind) {
        Optional<String> text =
                switch (kind) {
                    case TITLE -> titles.read().text(name);
                    case CLOCK -> Optional.empty();
                    case TEXT -> present.text(head + token + ".Text");
                };
        return text.orElse("");
    }

    private boolean shown(KeyValueDocument present, String token) {
        return present.flag(head + token + ".EncodeBlend").orElse(false);
    }

    private double edge(KeyValueDocument present, String token, int edge) {
        return ConfigTable.share(
                present.number(head + token + ".Rect[" + edge + "]").orElse(BigDecimal.ZERO));
    }

    private static CameraException failure(String sentence) {
        return new CameraException(org.lensbridge.api.error.Kind.INVALID_ARGUMENT, sentence);
    }
}
