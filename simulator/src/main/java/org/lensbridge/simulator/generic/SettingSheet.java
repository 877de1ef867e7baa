package org.lensbridge.simulator.generic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.GenericModel;

/**
 * The settings as delivered, from this package's resource {@code camera.params}. A line reads {@code [*][MODEL ]kind name=value}: the star
 * has {@code action=options} tell the kind, and with a model the line holds for that one only. A line with {@code {input}} or
 * {@code {output}} stands for one of each, counted from 0.
 */
final class SettingSheet {
    private final GenericSettings settings;
    private final Map<String, String> facts;
    private final List<Setting> delivered = new ArrayList<>();

    private SettingSheet(GenericSettings settings, String firmware) {
        this.settings = settings;
        GenericModel model = settings.model();
        facts = Map.of(
                "{name}",
                settings.device().name(),
                "{serial}",
                settings.device().serial(),
                "{mac}",
                settings.device().serial().replaceAll("(..)(?!$)", "$1:"),
                "{number}",
                model.number(),
                "{type}",
                model.type(),
                "{firmware}",
                firmware,
                "{ptz}",
                model.canMove() ? "yes" : "no",
                "{storage}",
                model.hasStorage() ? "yes" : "no",
                "{inputs}",
                "" + model.inputs(),
                "{outputs}",
                "" + model.outputs());
    }

    static List<Setting> read(GenericSettings settings, String firmware) {
        SettingSheet sheet = new SettingSheet(settings, firmware);
        try (InputStream resource = SettingSheet.class.getResourceAsStream("camera.params")) {
            new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(sheet::line);
        } catch (IOException e) {
            throw new UncheckedIOException("The settings of the simulated camera cannot be read", e);
        }
        return sheet.delivered;
    }

    private void line(String line) {
        boolean told = line.startsWith("*");
        String[] words = (told ? line.substring(1) : line).split(" ", 2);
        boolean ofAModel = words[0].matches("[A-Z]+");
        if (ofAModel && !words[0].equals(settings.model().name())) {
            return;
        }
        String rest = ofAModel ? words[1] : String.join(" ", words);
        GenericModel model = settings.model();
        int count = rest.contains("{input}") ? model.inputs() : rest.contains("{output}") ? model.outputs() : 1;
        for (int number = 0; number < count; number++) {
            add(rest.replace("{input}", "" + number).replace("{output}", "" + number), told);
        }
    }

    private void add(String line, boolean told) {
        int blank = line.indexOf(' ');
        int equals = line.indexOf('=', blank);
        String value = line.substring(equals + 1);
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            value = value.replace(fact.getKey(), fact.getValue());
        }
        delivered.add(new Setting(line.substring(blank + 1, equals), value, line.substring(0, blank), told));
    }
}
