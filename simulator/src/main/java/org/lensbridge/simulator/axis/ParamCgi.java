package org.lensbridge.simulator.axis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.AxisLevel;

/** {@code param.cgi} (network-video/parameter-management). */
final class ParamCgi {
    private static final String ROOT = "root.";

    private final AxisSite site;
    private final Parameters parameters;

    ParamCgi(AxisSite site) {
        this.site = site;
        this.parameters = site.parameters();
    }

    Map<String, AxisRoute> routes() {
        AxisRoute route = new AxisRoute(AxisLevel.VIEWER, this::serve);
        return Map.of("param.cgi", route, "admin/param.cgi", route, "operator/param.cgi", route);
    }

    private void serve(AxisCall call) {
        switch (call.argument("action").orElse("")) {
            case "list" -> list(call);
            case "listdefinitions" -> definitions(call);
            case "update" -> changing(call, this::update);
            case "add" -> changing(call, this::add);
            case "remove" -> changing(call, this::remove);
            default -> call.text("# Error: unknown action\n");
        }
    }

    private void changing(AxisCall call, AxisCgi change) {
        if (call.level() == AxisLevel.VIEWER) {
            site.forbid(call);
        } else {
            change.serve(call);
        }
    }

    private static List<String> groups(AxisCall call) {
        List<String> groups = new ArrayList<>();
        for (String group : call.argument("group").orElse("").split(",")) {
            String bare = group.equals("root") ? "" : group;
            groups.add(bare.startsWith(ROOT) ? bare.substring(ROOT.length()) : bare);
        }
        return groups;
    }

    /** A group that does not exist is a line of error among the good ones. */
    private void list(AxisCall call) {
        StringBuilder text = new StringBuilder();
        for (String group : groups(call)) {
            List<Parameters.Entry> entries = parameters.in(group);
            if (entries.isEmpty()) {
                text.append("# Error: Error -1 getting param in group '" + ROOT + group + "'\n");
            }
            for (Parameters.Entry entry : entries) {
                text.append(ROOT)
                        .append(entry.name())
                        .append('=')
                        .append(shown(entry, call))
                        .append('\n');
            }
        }
        call.text(text.toString());
    }

    /** Passwords are masked for everybody, other values for those who may not read them. */
    private static String shown(Parameters.Entry entry, AxisCall call) {
        boolean secret = entry.type().kind().equals("password");
        return secret || entry.readLevel() > call.level().digit() ? "******" : entry.value();
    }

    private void definitions(AxisCall call) {
        if (!call.argument("listformat").filter("xmlschema"::equals).isPresent()) {
            call.text("# Error: unknown listformat\n");
            return;
        }
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"iso-8859-1\" ?>\n<parameterDefinitions\n"
                        + "xmlns=\"http://www.axis.com/ParameterDefinitionsSchema\"\n"
                        + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
                        + "xsi:schemaLocation=\"http://www.axis.com/ParameterDefinitionsSchema"
                        + " http://192.0.2.90/pub/parameterdefinitions.xsd\"\nversion=\"1.0\">\n");
        xml.append("  <model>AXIS " + site.settings().model().number() + "</model>\n");
        xml.append("  <firmwareVersion>" + site.settings().model().firmware() + "</firmwareVersion>\n");
        Branch root = new Branch(new LinkedHashMap<>(), new ArrayList<>());
        groups(call).forEach(group -> parameters.in(group).forEach(entry -> root.add(entry, 0)));
        xml.append("  <group name=\"root\">\n");
        root.write(xml, "    ", call);
        call.xml(xml.append("  </group>\n</parameterDefinitions>\n").toString());
    }

    private record Branch(Map<String, Branch> groups, List<Parameters.Entry> leaves) {
        void add(Parameters.Entry entry, int depth) {
            String[] steps = entry.name().split("\\.");
            if (depth == steps.length - 1) {
                leaves.add(entry);
            } else {
                groups.computeIfAbsent(steps[depth], step -> new Branch(new LinkedHashMap<>(), new ArrayList<>()))
                        .add(entry, depth + 1);
            }
        }

        void write(StringBuilder xml, String indent, AxisCall call) {
            for (Parameters.Entry entry : leaves) {
                String name = entry.name().substring(entry.name().lastIndexOf('.') + 1);
                String value = Xml.escaped(shown(entry, call));
                xml.append(indent + "<parameter name=\"" + name + "\" value=\"" + value + "\" securityLevel=\""
                        + entry.level() + "\" niceName=\"" + name + "\">\n");
                xml.append(entry.type().xml(indent + "  ")).append(indent).append("</parameter>\n");
            }
            groups.forEach((name, group) -> {
                xml.append(indent + "<group name=\"" + name + "\">\n");
                group.write(xml, indent + "  ", call);
                xml.append(indent).append("</group>\n");
            });
        }
    }

    /** What can be set is set, even when something else in the request cannot. */
    private void update(AxisCall call) {
        StringBuilder errors = new StringBuilder();
        List<String> wrong = new ArrayList<>();
        call.arguments().forEach((argument, value) -> {
            if (argument.equals("action") || argument.equals("usergroup")) {
                return;
            }
            String name = argument.startsWith(ROOT) ? argument.substring(ROOT.length()) : argument;
            Optional<Parameters.Entry> entry = parameters.find(name);
            boolean mayWrite = entry.filter(
                            found -> found.writeLevel() <= call.level().digit())
                    .isPresent();
            if (!mayWrite || !parameters.update(name, value)) {
                wrong.add(name);
                errors.append("# Error: Error setting '" + ROOT + name + "' to '" + value + "'!\n");
            }
        });
        if (wrong.isEmpty()) {
            call.text("OK");
        } else if (wrong.stream().allMatch(name -> name.startsWith("ImageSource."))) {
            // Errors of the Imaging API are pages with status 200.
            call.page(200, "Error", Xml.escaped(errors.toString()));
        } else {
            call.text(errors.toString());
        }
    }

    private void add(AxisCall call) {
        String group = groups(call).get(0);
        Map<String, String> values = new LinkedHashMap<>();
        call.arguments()
                .forEach((name, value) ->
                        values.put(name.startsWith(ROOT) ? name.substring(ROOT.length()) : name, value));
        String added = group.isEmpty()
                ? ""
                : parameters
                        .add(group, call.argument("template").orElse(""), values)
                        .orElse("");
        call.text(added.isEmpty() ? "# Request failed: cannot add to group '" + group + "'\n" : added + " OK\n");
    }

    private void remove(AxisCall call) {
        StringBuilder errors = new StringBuilder();
        for (String group : groups(call)) {
            if (!parameters.remove(group)) {
                errors.append("# Error: Error removing '" + ROOT + group + "'!\n");
            }
        }
        call.text(errors.isEmpty() ? "OK\n" : errors.toString());
    }
}
