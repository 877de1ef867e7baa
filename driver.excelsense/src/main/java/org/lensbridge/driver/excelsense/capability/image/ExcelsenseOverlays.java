package org.lensbridge.driver.excelsense.capability.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.capability.image.Overlay;
import org.lensbridge.api.capability.image.OverlayOptions;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.codec.Canvas;
import org.lensbridge.driver.excelsense.codec.OverlayText;
import org.lensbridge.driver.excelsense.operation.OverlayOperations;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.excelsense.survey.View;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * Texts in the canvases of a channel (section "OSD Canvas"); a token is a canvas's number. Canvases 1 and 3 belong to the vendor's own tools: they
 * are listed, and neither changed nor removed. Without state; called on the channel's lane.
 */
final class ExcelsenseOverlays implements Overlays {
    /** The canvases of the vendor's tools, and what they keep there. */
    private static final Map<Integer, String> RESERVED = Map.of(1, "the time", 3, "the sign of live view");

    private static final int DEVICE_NAME = 1;
    private static final int CAMERA_NUMBER = 2;
    private static final int CAMERA_NAME = 3;
    private static final int CLOCK = 4;
    private static final int TEXT = 5;

    private static final int MEDIUM = 2;
    private static final int LEFT = 0;
    private static final int LONGEST_BLINK = 255;

    private final Ground ground;
    private final View view;

    ExcelsenseOverlays(Ground ground, View view) {
        this.ground = ground;
        this.view = view;
    }

    @Override
    public OverlayOptions options() {
        ground.scope().ensureOpen();
        int free = Canvas.LAST - RESERVED.size();
        return new OverlayOptions(Map.of(Overlay.Kind.TEXT, free, Overlay.Kind.CLOCK, free), 0);
    }

    @Override
    public List<Overlay> list() {
        return used().stream().map(this::overlay).toList();
    }

    private Overlay overlay(Canvas canvas) {
        Overlay.Kind kind =
                switch (canvas.type()) {
                    case CAMERA_NAME -> Overlay.Kind.TITLE;
                    case CLOCK -> Overlay.Kind.CLOCK;
                    default -> Overlay.Kind.TEXT;
                };
        String text =
                switch (canvas.type()) {
                    case DEVICE_NAME -> ground.fact("deviceName");
                    case CAMERA_NUMBER -> Integer.toString(view.channel());
                    case CAMERA_NAME -> view.name();
                    case CLOCK -> OverlayText.clock(canvas.info()).orElse(canvas.info());
                    default -> canvas.info();
                };
        return new Overlay(
                Integer.toString(canvas.number()), kind, text, new Point(canvas.x(), canvas.y()), canvas.shown());
    }

    @Override
    public String put(Overlay overlay) {
        ground.scope().ensureOpen();
        if (!overlay.token().isEmpty() && list().contains(overlay)) {
            return overlay.token();
        }
        requireOurs(overlay.token());
        if (overlay.kind() == Overlay.Kind.TITLE) {
            throw failure(
                    "The camera's tools place its name themselves: use a TEXT, or the setting of the camera's name.");
        }
        String checked = overlay.kind() == Overlay.Kind.TEXT
                ? OverlayText.checked(overlay.text())
                : overlay.text().isBlank() ? "" : OverlayText.checkedClock(overlay.text());
        List<Canvas> used = used();
        Canvas canvas = overlay.token().isEmpty() ? free(used) : known(used, overlay.token());
        Map<String, Value> info = info(canvas);
        info.put("OSDEnableFlag", Value.of(overlay.shown() ? 1 : 0));
        info.put("OSDType", Value.of(overlay.kind() == Overlay.Kind.TEXT ? TEXT : CLOCK));
        info.put("info", Value.of(checked.isEmpty() ? presentClock(canvas) : checked));
        write(canvas, overlay.position(), "cover", info);
        return Integer.toString(canvas.number());
    }

    private static String presentClock(Canvas canvas) {
        return Optional.of(canvas)
                .filter(present -> present.type() == CLOCK)
                .flatMap(present -> OverlayText.clock(present.info()))
                .orElse(OverlayText.CLOCKS.get(0));
    }

    @Override
    public void remove(String token) {
        ground.scope().ensureOpen();
        requireOurs(token);
        for (Canvas canvas : used()) {
            if (token.equals(Integer.toString(canvas.number()))) {
                Map<String, Value> info = info(canvas);
                info.put("OSDType", Value.of(canvas.type() == 0 ? TEXT : canvas.type()));
                write(canvas, new Point(canvas.x(), canvas.y()), "remove", info);
            }
        }
    }

    /** The text's own part of a canvas, with what is kept of it. */
    private static Map<String, Value> info(Canvas canvas) {
        Map<String, Value> info = new LinkedHashMap<>();
        info.put("arrowID", Value.of(0));
        canvas.whole("OSDBlinkFlag", 0, 1).ifPresent(blinks -> info.put("OSDBlinkFlag", Value.of(blinks)));
        canvas.whole("OSDBlinkInterval", 1, LONGEST_BLINK)
                .ifPresent(seconds -> info.put("OSDBlinkInterval", Value.of(seconds)));
        return info;
    }

    private void write(Canvas canvas, Point position, String action, Map<String, Value> info) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("canvasID", Value.of(canvas.number()));
        fields.put("topX", Value.of(Math.round(position.x() * 100)));
        fields.put("topY", Value.of(Math.round(position.y() * 100)));
        fields.put("fontSize", Value.of(canvas.whole("fontSize", 1, 3).orElse(MEDIUM)));
        fields.put("alignMode", Value.of(canvas.whole("alignMode", 0, 1).orElse(LEFT)));
        fields.put(OverlayOperations.INFO_ACTION, Value.of(action));
        fields.put(OverlayOperations.INFO, Value.of(List.of(Value.of(info))));
        ground.engine()
                .call(
                        OverlayOperations.SET_CANVAS,
                        Map.of(
                                Operation.CHANNEL, Value.of(view.channel()),
                                OverlayOperations.CANVASES, Value.of(List.of(Value.of(fields)))));
    }

    private List<Canvas> used() {
        return ground
                .engine()
                .ask(
                        OverlayOperations.CANVAS.reused(Reuse.NEVER),
                        Map.of(Operation.CHANNEL, Value.of(view.channel())),
                        ExcelsenseOverlays::canvases)
                .stream()
                .filter(Canvas::isUsed)
                .toList();
    }

    /** What tells nothing must not pass for canvases without texts: these would be written over. */
    private static List<Canvas> canvases(HttpReply reply) {
        KeyValueDocument answer = KeyValues.parse(reply.text());
        if (answer.values().isEmpty() && !reply.text().isBlank()) {
            throw new CameraException(Kind.PROTOCOL, Questions.emptiness(answer));
        }
        // An answer that has no number is that of a device with the first canvas alone.
        return Canvas.read(answer, 1);
    }

    private static void requireOurs(String token) {
        RESERVED.forEach((number, what) -> {
            if (token.equals(Integer.toString(number))) {
                throw failure("Canvas " + number + " is where the vendor's own tools keep " + what
                        + "; change it with these. Use another canvas, or leave the token empty for a new one.");
            }
        });
    }

    private Canvas free(List<Canvas> used) {
        TreeSet<Integer> free = new TreeSet<>();
        for (int number = 1; number <= Canvas.LAST; number++) {
            free.add(number);
        }
        free.removeAll(RESERVED.keySet());
        used.forEach(canvas -> free.remove(canvas.number()));
        if (free.isEmpty()) {
            throw failure("All canvases of channel " + view.channel()
                    + " are in use. Give the token of the one to replace: " + tokens(used) + ".");
        }
        return Canvas.empty(free.first());
    }

    private Canvas known(List<Canvas> used, String token) {
        return used.stream()
                .filter(canvas -> token.equals(Integer.toString(canvas.number())))
                .findFirst()
                .orElseThrow(() -> failure("Channel " + view.channel() + " has no overlay '" + token + "' to replace"
                        + (tokens(used).isEmpty() ? "" : "; it has " + tokens(used)) + "."));
    }

    private static String tokens(List<Canvas> used) {
        List<String> tokens = new ArrayList<>();
        for (Canvas canvas : used) {
            if (!RESERVED.containsKey(canvas.number())) {
                tokens.add(Integer.toString(canvas.number()));
            }
        }
        return String.join(", ", tokens);
    }

    private static CameraException failure(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
