package org.lensbridge.simulator.generic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.http.Parameter;

/** {@code admin/param.cgi} (5.1.1). */
final class ParamCgi implements Chapter {
    private static final String ROOT = "root.";

    private final GenericSite site;

    ParamCgi(GenericSite site) {
        this.site = site;
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of("admin/param.cgi", Chapter.admin(Method.GET_OR_POST, this::serve));
    }

    private void serve(GenericCall call) throws Refusal {
        switch (call.action()) {
            case "list" -> list(call);
            case "options" -> options(call);
            case "update" -> update(call);
            case "add" -> call.text(site.lines().add(group(call), values(call)) + " OK\n");
            case "remove" -> {
                site.lines().remove(group(call));
                call.ok();
            }
            default -> throw Refusal.error("unknown action");
        }
    }

    private static String group(GenericCall call) throws Refusal {
        return call.first("group").orElseThrow(() -> Refusal.error("no group"));
    }

    /** What is there is listed, with a line of error for each group that is not. */
    private void list(GenericCall call) {
        StringBuilder text = new StringBuilder();
        List<String> groups = call.list("group");
        if (groups.isEmpty()) {
            write(site.tree().all(), text);
        }
        for (String group : groups) {
            List<Setting> found = site.tree().in(group.startsWith(ROOT) ? group.substring(ROOT.length()) : group);
            if (found.isEmpty()) {
                text.append("# Error: there is no group ").append(group).append('\n');
            }
            write(found, text);
        }
        call.text(text.toString());
    }

    private static void write(List<Setting> settings, StringBuilder text) {
        settings.forEach(setting -> text.append(ROOT)
                .append(setting.name())
                .append('=')
                .append(setting.value())
                .append('\n'));
    }

    private void options(GenericCall call) throws Refusal {
        if (site.settings().lacking().contains("param.cgi?options")) {
            throw Refusal.error("unknown action");
        }
        StringBuilder text = new StringBuilder();
        write(
                site.tree().all().stream()
                        .filter(Setting::told)
                        .map(setting -> setting.with(setting.options()))
                        .toList(),
                text);
        call.text(text.toString());
    }

    private static Map<String, String> values(GenericCall call) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter parameter : call.parameters()) {
            if (!parameter.name().equals("action") && !parameter.name().equals("group")) {
                values.put(parameter.name(), parameter.value());
            }
        }
        return values;
    }

    /** Everything in the request or nothing. */
    private void update(GenericCall call) throws Refusal {
        Map<String, String> values = values(call);
        site.lines().check(values);
        String wrong = values.isEmpty() ? "nothing" : site.tree().update(values).orElse("");
        if (!wrong.isEmpty()) {
            throw Refusal.error("cannot set " + wrong);
        }
        call.text("\nOK\n");
    }
}
