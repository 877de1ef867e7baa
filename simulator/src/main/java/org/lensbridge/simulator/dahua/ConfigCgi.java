package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.simulator.http.Parameter;

/** {@code configManager.cgi}: the same two requests for every table of the document. */
final class ConfigCgi {
    private final ConfigTables tables;
    private final Journal journal;
    private final String prefix;

    ConfigCgi(Site site) {
        this.tables = site.tables();
        this.journal = site.journal();
        this.prefix = site.settings().personality().has(Quirk.NO_TABLE_PREFIX) ? "" : "table.";
    }

    Map<String, Cgi> routes() {
        return Map.of("configManager.cgi?getConfig", this::read, "configManager.cgi?setConfig", this::write);
    }

    private void read(Call call) throws Refusal {
        List<Parameter> lines = tables.read(call.required("name"));
        if (lines.isEmpty()) {
            throw Refusal.invalidParam();
        }
        call.lines(lines.stream()
                .map(line -> new Parameter(prefix + line.name(), line.value()))
                .toList());
    }

    private void write(Call call) throws Refusal {
        List<Parameter> changes = call.request().query().stream()
                .filter(parameter -> !parameter.name().equals("action"))
                .toList();
        tables.write(changes);
        String first = changes.get(0).name().replaceFirst("^table\\.", "").split("[.\\[]", 2)[0];
        journal.note("Config", "SaveConfig", call.user(), Map.of("Data", first));
        call.ok();
    }
}
