package org.lensbridge.driver.axis.capability.control.overlay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.capability.image.Overlay;
import org.lensbridge.api.capability.image.OverlayOptions;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.http.Reuse;

/**
 * The line of firmware before dynamic overlays, at the top or the bottom of the picture: a text and a clock, which share their place. The parameters are
 * those of {@code Image.I#.Text}. Both are fixed parts of the device. Without state; called on the channel's lane.
 */
final class TextLine implements Overlays {
    private static final String TEXT = "text";
    private static final String CLOCK = "clock";
    private static final Point TOP = new Point(0, 0);
    private static final Point BOTTOM = new Point(0, 1);

    private final OperationEngine engine;
    private final SessionScope scope;
    private final String branch;

    /** For the parameters below this branch: {@code Image.I0.Text}. */
    TextLine(OperationEngine engine, SessionScope scope, String branch) {
        this.engine = engine;
        this.scope = scope;
        this.branch = branch;
    }

    @Override
    public OverlayOptions options() {
        Map<Overlay.Kind, Integer> most = new LinkedHashMap<>();
        list().forEach(overlay -> most.put(overlay.kind(), 1));
        return new OverlayOptions(most, 0);
    }

    @Override
    public List<Overlay> list() {
        Tree tree = tree();
        List<Overlay> overlays = new ArrayList<>();
        if (has(tree, "TextEnabled")) {
            overlays.add(new Overlay(
                    TEXT,
                    Overlay.Kind.TEXT,
                    tree.text(branch + ".String").orElse(""),
                    place(tree),
                    says(tree, "TextEnabled")));
        }
        if (has(tree, "ClockEnabled") || has(tree, "DateEnabled")) {
            overlays.add(new Overlay(CLOCK, Overlay.Kind.CLOCK, "", place(tree), clock(tree)));
        }
        return overlays;
    }

    private Point place(Tree tree) {
        boolean bottom = tree.text(branch + ".Position")
                .map(text -> text.strip().equalsIgnoreCase("bottom"))
                .orElse(false);
        return bottom ? BOTTOM : TOP;
    }

    private boolean clock(Tree tree) {
        return says(tree, "ClockEnabled") || says(tree, "DateEnabled");
    }

    @Override
    public String put(Overlay overlay) {
        scope.ensureOpen();
        Tree tree = tree();
        String token = token(overlay);
        Map<String, String> wished = new LinkedHashMap<>();
        if (overlay.kind() == Overlay.Kind.TEXT) {
            wished.put("String", overlay.text());
            wished.put("TextEnabled", flag(overlay.shown()));
        } else if (overlay.shown() != clock(tree)) {
            wished.put("ClockEnabled", flag(overlay.shown()));
            wished.put("DateEnabled", flag(overlay.shown()));
        }
        wished.put("Position", overlay.position().y() < 0.5 ? "top" : "bottom");
        write(tree, wished);
        return token;
    }

    private static String token(Overlay overlay) {
        String token =
                switch (overlay.kind()) {
                    case TEXT -> TEXT;
                    case CLOCK -> CLOCK;
                    case TITLE -> throw failure("This camera shows no titles over its picture: use a TEXT.");
                };
        if (!overlay.token().isEmpty() && !overlay.token().equals(token)) {
            throw failure("This camera has one TEXT, called " + TEXT + ", and one CLOCK, called " + CLOCK + ", but no "
                    + overlay.kind() + " called '" + overlay.token() + "'.");
        }
        if (overlay.kind() == Overlay.Kind.CLOCK && !overlay.text().isEmpty()) {
            throw failure("This camera decides itself how its time is written: leave the text of a CLOCK empty.");
        }
        return token;
    }

    @Override
    public void remove(String token) {
        scope.ensureOpen();
        if (token.equals(TEXT)) {
            write(tree(), Map.of("TextEnabled", flag(false)));
        } else if (token.equals(CLOCK)) {
            write(tree(), Map.of("ClockEnabled", flag(false), "DateEnabled", flag(false)));
        }
    }

    /** Only what the device has, and has otherwise. */
    private void write(Tree tree, Map<String, String> wished) {
        Map<String, Value> changes = new LinkedHashMap<>();
        wished.forEach((name, value) -> tree.text(branch + "." + name)
                .filter(present -> !present.equals(value))
                .ifPresent(present -> changes.put(branch + "." + name, Value.of(value))));
        if (!changes.isEmpty()) {
            engine.call(ParameterOperations.UPDATE, Map.of(TreeDialect.CHANGES, Value.of(changes)));
        }
    }

    private Tree tree() {
        return Tree.of(engine.lines(
                ParameterOperations.LIST.reused(Reuse.NEVER),
                Map.of(TreeDialect.GROUPS, Value.of(List.of(Value.of(branch))))));
    }

    private boolean has(Tree tree, String name) {
        return tree.text(branch + "." + name).isPresent();
    }

    private boolean says(Tree tree, String name) {
        return tree.says(branch + "." + name);
    }

    private static String flag(boolean on) {
        return on ? "yes" : "no";
    }

    private static CameraException failure(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
