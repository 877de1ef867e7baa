package org.lensbridge.simulator.generic;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code io/input.cgi} and {@code io/output.cgi} (5.4.1). */
final class TerminalCgi implements Chapter {
    private static final Pattern ACTION = Pattern.compile("(?:(\\d{0,2}):)?([/\\\\])");

    private final Terminals terminals;
    private final int inputs;
    private final int outputs;

    TerminalCgi(GenericSite site) {
        terminals = site.terminals();
        inputs = site.settings().model().inputs();
        outputs = site.settings().model().outputs();
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of(
                "io/input.cgi", Chapter.admin(Method.GET, this::input),
                "io/output.cgi", Chapter.admin(Method.GET, this::output));
    }

    private void input(GenericCall call) throws Refusal {
        check(call, "Input", inputs, terminals::inputIsClosed, terminals::inputIsActive);
    }

    private void output(GenericCall call) throws Refusal {
        if (call.first("action").isEmpty()) {
            check(call, "Output", outputs, terminals::outputIsClosed, terminals::outputIsActive);
            return;
        }
        Matcher action = ACTION.matcher(call.action());
        if (!action.matches()) {
            throw Refusal.error("unknown action");
        }
        boolean omitted = action.group(1) == null || action.group(1).isEmpty();
        terminals.setOutput(
                omitted ? 1 : id(action.group(1), outputs), action.group(2).equals("/"));
        call.text("OK");
    }

    private static void check(GenericCall call, String name, int count, IntPredicate closed, IntPredicate active)
            throws Refusal {
        boolean digits = call.first("check").isPresent();
        List<String> ids = call.list(digits ? "check" : "checkactive");
        if (ids.isEmpty()) {
            throw Refusal.error("no number");
        }
        StringJoiner lines = new StringJoiner("\r\n");
        for (String text : ids) {
            int id = id(text, count);
            String state = digits ? closed.test(id) ? "1" : "0" : active.test(id) ? "active" : "inactive";
            lines.add(name + id + "=" + state);
        }
        call.text(lines.toString());
    }

    private static int id(String text, int count) throws Refusal {
        int id = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
        if (id < 1 || id > count) {
            throw Refusal.error("there is no number " + text);
        }
        return id;
    }
}
