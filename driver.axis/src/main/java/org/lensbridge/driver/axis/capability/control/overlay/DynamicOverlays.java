package org.lensbridge.driver.axis.capability.control.overlay;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.capability.image.Overlay;
import org.lensbridge.api.capability.image.OverlayOptions;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.Members;
import org.lensbridge.driver.axis.operation.OverlayOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * Texts by {@code dynamicoverlay.cgi}; pictures are not listed here. Tokens are the device's identities, which may be others after it was started anew. A
 * text of nothing but modifiers for date and time is a CLOCK. Without state; called on the channel's lane.
 */
final class DynamicOverlays implements Overlays {
    private final OperationEngine engine;
    private final SessionScope scope;
    private final int channel;

    /** For a channel, from 1. */
    DynamicOverlays(OperationEngine engine, SessionScope scope, int channel) {
        this.engine = engine;
        this.scope = scope;
        this.channel = channel;
    }

    @Override
    public OverlayOptions options() {
        Value told = capabilities();
        int each = (int) Members.number(told, "data", "slotsPerTextOverlay").orElse(1);
        OptionalDouble slots = number(told, "numAvailableSlots", "numberAvailbleSlots", "maxNumberOfSlots");
        int present = list().size();
        // Firmware differs in whether it counts the slots that are taken, and in what it calls their number.
        int most = Math.max(1, Math.max(present, (int) slots.orElse(1) / Math.max(1, each)));
        Map<Overlay.Kind, Integer> all = new EnumMap<>(Overlay.Kind.class);
        all.put(Overlay.Kind.TEXT, most);
        all.put(Overlay.Kind.CLOCK, most);
        double longest = Members.number(told, "data", "maxTextLength").orElse(OverlayOperations.LONGEST_TEXT);
        return new OverlayOptions(all, (int) Math.max(0, longest));
    }

    private static OptionalDouble number(Value told, String... names) {
        for (String name : names) {
            OptionalDouble number = Members.number(told, "data", name);
            if (number.isPresent()) {
                return number;
            }
        }
        return OptionalDouble.empty();
    }

    /** Firmware before 9 does not know the question. */
    private Value capabilities() {
        try {
            return engine.call(OverlayOperations.CAPABILITIES, Map.<String, Value>of())
                    .document();
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return Value.ABSENT;
        }
    }

    @Override
    public List<Overlay> list() {
        Value answer = engine.call(OverlayOperations.LIST, Map.of("camera", Value.of(channel)))
                .document();
        return Members.items(answer, "data", "textOverlays").stream()
                .filter(entry -> Members.number(entry, "camera").orElse(channel) == channel)
                .filter(entry -> Members.text(entry, "identity").matches("\\d{1,5}"))
                .map(DynamicText::overlay)
                .toList();
    }

    @Override
    public String put(Overlay overlay) {
        scope.ensureOpen();
        if (overlay.kind() == Overlay.Kind.TITLE) {
            throw failure("This camera shows no titles over its picture: use a TEXT.");
        }
        return overlay.token().isEmpty() ? add(overlay) : change(overlay);
    }

    private String add(Overlay overlay) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put("camera", Value.of(channel));
        arguments.put("text", Value.of(isUsualClock(overlay) ? DynamicText.USUAL_CLOCK : overlay.text()));
        arguments.put("position", DynamicText.position(overlay.position()));
        if (!overlay.shown()) {
            arguments.put("visible", Value.of(false));
        }
        Value answer = engine.call(OverlayOperations.ADD_TEXT, arguments).document();
        String token = Members.text(answer, "data", "identity");
        if (token.isEmpty()) {
            throw new CameraException(
                            Kind.PROTOCOL, "The device confirmed the overlay but does not tell what it is called.")
                    .during(OverlayOperations.ADD_TEXT.name());
        }
        return token;
    }

    private String change(Overlay overlay) {
        Overlay before = list().stream()
                .filter(present -> present.token().equals(overlay.token()))
                .findFirst()
                .orElseThrow(
                        () -> failure("There is no overlay '" + overlay.token() + "' on channel " + channel + "."));
        Map<String, Value> changes = new LinkedHashMap<>();
        if (!isUsualClock(overlay) && !overlay.text().equals(before.text())) {
            changes.put("text", Value.of(overlay.text()));
        }
        if (!overlay.position().equals(before.position())) {
            changes.put("position", DynamicText.position(overlay.position()));
        }
        if (overlay.shown() != before.shown()) {
            changes.put("visible", Value.of(overlay.shown()));
        }
        if (!changes.isEmpty()) {
            changes.put("identity", Value.of(overlay.token()));
            engine.call(OverlayOperations.SET_TEXT, changes);
        }
        return overlay.token();
    }

    /** Whether it leaves to the device what its time looks like. */
    private static boolean isUsualClock(Overlay overlay) {
        return overlay.kind() == Overlay.Kind.CLOCK && overlay.text().isEmpty();
    }

    @Override
    public void remove(String token) {
        if (list().stream().anyMatch(present -> present.token().equals(token))) {
            engine.call(OverlayOperations.REMOVE, Map.of("identity", Value.of(token)));
        }
    }

    private static CameraException failure(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
