package org.lensbridge.simulator.arecont;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the sheets that list the parameters of a model. */
final class ParameterSheet {
    private final ArecontSettings settings;
    private final Map<String, String> words;

    /** {@code rtspPort} is where its RTSP server listens. */
    ParameterSheet(ArecontSettings settings, int rtspPort) {
        this.settings = settings;
        var device = settings.device();
        words = Map.of(
                "{mac}", settings.macAddress(),
                "{name}", device.name(),
                "{ip}", device.bindAddress().matches("[0-9.]+") ? device.bindAddress() : "127.0.0.1",
                "{port}", Integer.toString(device.port() == 0 ? 80 : device.port()),
                "{width}", Integer.toString(device.picture().width()),
                "{height}", Integer.toString(device.picture().height()),
                "{sensors}", Integer.toString(settings.model().sensors()),
                "{firmware}", settings.model().isCurrent() ? "65226" : "64413",
                "{features}", settings.model().isEquipped() ? "1023" : "31",
                "{rtsp}", Integer.toString(rtspPort));
    }

    /** All rows of the model by name, in their order, without those that it lacks. */
    Map<String, ParameterRow> rows() {
        Map<String, ParameterRow> rows = new LinkedHashMap<>();
        settings.model().sheets().forEach(sheet -> read(sheet, rows));
        rows.keySet().removeAll(settings.lacking());
        return rows;
    }

    private void read(String sheet, Map<String, ParameterRow> rows) {
        try (InputStream input = ParameterSheet.class.getResourceAsStream(sheet + ".params");
                BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    ParameterRow row = ParameterRow.parse(filled(line));
                    rows.put(row.name(), row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String filled(String line) {
        String filled = line;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }
}
