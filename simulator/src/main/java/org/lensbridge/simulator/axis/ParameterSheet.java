package org.lensbridge.simulator.axis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lensbridge.simulator.AxisModel;

/** Reads the sheets that say which parameters a model is delivered with. Immutable. */
final class ParameterSheet {
    private final AxisSettings settings;
    private final Map<String, String> words;

    /** A line of a sheet; {@code template} is empty for a parameter that exists from the start. */
    record Row(String template, String level, ParameterType type, String name, String value) {}

    /** {@code rtspPort} is where its RTSP server listens. */
    ParameterSheet(AxisSettings settings, int rtspPort) {
        this.settings = settings;
        AxisModel model = settings.model();
        String resolutions = settings.sizes().stream()
                .map(size -> size.width() + "x" + size.height())
                .collect(Collectors.joining(","));
        this.words = Map.ofEntries(
                Map.entry("number", model.number()),
                Map.entry("type", model.type()),
                Map.entry("firmware", model.firmware()),
                Map.entry("build", model.isCurrent() ? "Feb 03 2025 14:21" : "Mar 11 2014 09:47"),
                Map.entry("serial", settings.device().serial()),
                Map.entry("serial.lower", settings.device().serial().toLowerCase(Locale.ROOT)),
                Map.entry("mac", settings.macAddress()),
                Map.entry("rtsp", Integer.toString(rtspPort)),
                Map.entry("views", Integer.toString(model.views())),
                Map.entry("sources", Integer.toString(model.views())),
                Map.entry("inputs", Integer.toString(model.inputs())),
                Map.entry("outputs", Integer.toString(model.outputs())),
                Map.entry("configurable", model.isCurrent() ? "yes" : "no"),
                Map.entry("formats", model.isCurrent() ? "jpeg,mjpeg,h264,h265" : "jpeg,mjpeg,h264"),
                Map.entry("resolutions", resolutions),
                Map.entry("resolution", resolutions.split(",")[0]));
    }

    List<Row> rows() {
        AxisModel model = settings.model();
        List<Row> rows = new ArrayList<>(read("base"));
        if (model.views() > 0) {
            rows.addAll(read("image"));
            rows.addAll(read(model.isCurrent() ? "sensor" : "sensor-5x"));
        }
        if (!model.isCurrent()) {
            rows.addAll(read("motion-5x"));
        }
        if (model.ports() > 0) {
            rows.addAll(read("ports"));
        }
        if (model.canMove()) {
            rows.addAll(read("ptz"));
        }
        if (model.hasAudio()) {
            rows.addAll(read("audio"));
        }
        if (model.hasStorage()) {
            rows.addAll(read("storage"));
        }
        if (model.isCurrent()) {
            rows.addAll(read("modern"));
        }
        return rows;
    }

    private List<Row> read(String sheet) {
        List<Row> rows = new ArrayList<>();
        try (InputStream input = ParameterSheet.class.getResourceAsStream(sheet + ".params");
                BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    expand(line, rows);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void expand(String line, List<Row> rows) {
        AxisModel model = settings.model();
        if (line.contains("{port}")) {
            for (int port = 0; port < model.ports(); port++) {
                String direction = port < model.inputs() ? "input" : "output";
                rows.add(row(numbered(line, "port", port).replace("{direction}", direction)));
            }
        } else if (line.contains("{view}") || line.contains("{source}")) {
            for (int view = 0; view < model.views(); view++) {
                rows.add(row(numbered(numbered(line, "view", view), "source", view)));
            }
        } else {
            rows.add(row(line));
        }
    }

    private static String numbered(String line, String word, int number) {
        return line.replace("{" + word + "}", Integer.toString(number))
                .replace("{" + word + "+1}", Integer.toString(number + 1));
    }

    private Row row(String line) {
        String filled = line;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        boolean template = filled.charAt(0) == '+';
        String name = template ? filled.substring(1, filled.indexOf(' ')) : "";
        String[] columns = (template ? filled.substring(filled.indexOf(' ') + 1) : filled).split(" ", 3);
        int equals = columns[2].indexOf('=');
        return new Row(
                name,
                columns[0],
                ParameterType.parse(columns[1]),
                columns[2].substring(0, equals),
                columns[2].substring(equals + 1));
    }
}
