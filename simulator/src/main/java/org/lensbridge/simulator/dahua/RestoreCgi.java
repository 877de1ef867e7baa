package org.lensbridge.simulator.dahua;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lensbridge.simulator.http.Parameter;
import org.lensbridge.simulator.http.Response;

/** {@code Config.backup} and the defaults of {@code configManager.cgi}: 4.6.21 to 4.6.23. */
final class RestoreCgi {
    /** As the document writes it, for both kinds of backup. */
    static final String FILE = "application/binarytet-stream; charset=utf-8";

    private final ConfigTables tables;
    private final Journal journal;

    RestoreCgi(Site site) {
        this.tables = site.tables();
        this.journal = site.journal();
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "Config.backup?All",
                this::backup,
                "configManager.cgi?restore",
                call -> restore(call, names(call)),
                "configManager.cgi?restoreExcept",
                this::restoreExcept);
    }

    private void backup(Call call) {
        String text = ConfigBackup.json(tables);
        call.reply(Response.bytes(200, FILE, List.of(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))));
    }

    private void restoreExcept(Call call) throws Refusal {
        Set<String> kept = names(call);
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(tables.names());
        if (!all.containsAll(kept)) {
            throw Refusal.invalidParam();
        }
        all.removeAll(kept);
        restore(call, all);
    }

    private void restore(Call call, Set<String> names) throws Refusal {
        tables.restore(names);
        journal.note("Config", "RestoreConfig", call.user(), Map.of("Data", String.join(",", names)));
        call.ok();
    }

    private static Set<String> names(Call call) throws Refusal {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Parameter parameter : call.request().query()) {
            if (parameter.name().startsWith("names[")) {
                names.add(parameter.value());
            }
        }
        if (names.isEmpty()) {
            throw new Refusal(DahuaError.REQUEST_PARSES_ERROR);
        }
        return names;
    }
}
