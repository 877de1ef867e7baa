package org.lensbridge.driver.excelsense.parameter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.excelsense.codec.OverlayText;
import org.lensbridge.driver.excelsense.operation.OverlayOperations;
import org.lensbridge.driver.support.operation.Operation;

/**
 * One of the canvases over the picture: {@code OSDCanvas[2].topX}, and {@code OSDCanvas[2].OSDInfo.info} for the one text that it holds. An answer tells
 * all canvases. A change takes the text along, which the document requires, and in place of the one that there is. Stateless.
 *
 * @param canvas its canvasID
 */
record CanvasForm(int canvas) implements Group.Form {
    private static final String LIST = "OSDCanvas";
    private static final String ID = "canvasID";
    private static final String ARROW = "arrowID";
    private static final String TYPE = "OSDType";
    private static final String CONTENT = "info";
    private static final String INTERVAL = "OSDBlinkInterval";
    /** What devices tell of a text that does not blink, and do not take. */
    private static final String NEVER = "0";

    @Override
    public Map<String, String> read(Value.Fields answer) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Value.Fields> listed = Lists.records(answer, LIST);
        // The document's own answer has no markers around the only canvas.
        List<Value.Fields> canvases = listed.isEmpty() ? List.of(answer) : listed;
        for (int i = 0; i < canvases.size(); i++) {
            String id = Lists.text(canvases.get(i), ID);
            take(canvases.get(i), LIST + "[" + (id.isEmpty() ? Integer.toString(i + 1) : id) + "].", texts);
        }
        return texts;
    }

    private static void take(Value.Fields canvas, String head, Map<String, String> texts) {
        canvas.fields().forEach((key, value) -> {
            if (value instanceof Value.Text && !key.equals(ID)) {
                texts.put(head + key, value.toString());
            }
        });
        Lists.records(canvas, OverlayOperations.INFO).stream().findFirst().ifPresent(info -> info.fields()
                .forEach((key, value) -> {
                    if (value instanceof Value.Text && !key.equals(ARROW)) {
                        texts.put(head + OverlayOperations.INFO + "." + key, value.toString());
                    }
                }));
    }

    @Override
    public Map<String, Value> write(Operation set, Map<String, String> texts) {
        Map<String, Value> record = new LinkedHashMap<>();
        Map<String, Value> info = new LinkedHashMap<>();
        record.put(ID, Value.of(canvas));
        texts.forEach((key, text) -> {
            String field = key.substring(key.lastIndexOf('.') + 1);
            boolean ofText = key.contains("." + OverlayOperations.INFO + ".");
            if (!ofText) {
                record.put(field, Value.of(text));
            } else if (!field.equals(INTERVAL) || !text.equals(NEVER)) {
                info.put(field, Value.of(text));
            }
        });
        if (!info.isEmpty()) {
            content(info).ifPresentOrElse(content -> info.put(CONTENT, content), () -> info.remove(CONTENT));
            record.put(OverlayOperations.INFO_ACTION, Value.of("cover"));
            record.put(OverlayOperations.INFO, Value.of(List.of(Value.of(texts(info)))));
        }
        return Map.of(OverlayOperations.CANVASES, Value.of(List.of(Value.of(record))));
    }

    private static Map<String, Value> texts(Map<String, Value> info) {
        Map<String, Value> text = new LinkedHashMap<>();
        text.put(ARROW, Value.of(0));
        text.putAll(info);
        return text;
    }

    /** Names and numbers have no content of their own. Devices answer the form of a time without its blanks. */
    private static Optional<Value> content(Map<String, Value> values) {
        String type = values.getOrDefault(TYPE, Value.ABSENT).toString();
        Optional<String> content = Optional.ofNullable(values.get(CONTENT)).map(Value::toString);
        return switch (type) {
            case "1", "2", "3" -> Optional.empty();
            case "4" ->
                content.map(text -> Value.of(OverlayText.clock(text).orElseGet(() -> OverlayText.checked(text))));
            default -> content.map(text -> Value.of(OverlayText.checked(text)));
        };
    }
}
