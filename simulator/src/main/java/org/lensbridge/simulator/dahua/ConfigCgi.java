package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.http.Parameter;

/** {@code configManager.cgi}: the same two requests for every table of the document. */
final class ConfigCgi {
    private final ConfigTables tables;
    private final String prefix;

    /** {@code prefix} stands before each name in a reply. */
    ConfigCgi(ConfigTables tables, String prefix) {
        this.tables = tables;
        this.prefix = prefix;
    }

    Cgi cgi() {
        return Cgi.byAction(Map.of("getConfig", this::read, "setConfig", this::write));
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
        tables.write(call.request().query().stream()
                .filter(parameter -> !parameter.name().equals("action"))
                .toList());
        call.ok();
    }
}
