package org.lensbridge.driver.genericcgi.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.genericcgi.profile.form.Node;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Makes rows of a profile's requests, and collects what is wrong with their placeholders. Confined to the reading of one profile. */
final class Calls {
    /** All that the templates of rows take for one, of which a profile has the plainest. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([*/:,#]?)([A-Za-z][A-Za-z0-9]*)(:[^}]*)?}");

    private final int channelBase;
    private final List<String> problems;
    private final List<Operation> rows = new ArrayList<>();

    Calls(int channelBase, List<String> problems) {
        this.channelBase = channelBase;
        this.problems = problems;
    }

    /** All rows that were made, in the order of the profile. */
    List<Operation> rows() {
        return List.copyOf(rows);
    }

    /** A row that reads. */
    Operation read(String name, Node request, Decoding decoding, String description, Argument... known) {
        return row(Operation.read(name, "profile", "/", decoding, description), request, known);
    }

    /** A row that changes the device. */
    Operation write(String name, Node request, String description, Argument... known) {
        return row(Operation.write(name, "profile", "/", Decoding.TEXT, description), request, known);
    }

    /** A row whose answer has no end. */
    Operation stream(String name, Node request, Decoding decoding, String description, Argument... known) {
        return row(Operation.stream(name, "profile", "/", decoding, description), request, known);
    }

    /** The address of a stream. */
    Operation address(String name, Node path, String description) {
        return row(Operation.address(name, "profile", "/", description), path);
    }

    /** The row {@code kind} with what the profile sends. */
    Operation row(Operation kind, Node request, Argument... known) {
        String path = request instanceof Node.Text text
                ? text.value()
                : ((Node.Fields) request).text("path").orElseThrow();
        String method = kind.isAddress() ? Operation.RTSP : "GET";
        Operation.Body body = Operation.Body.NONE;
        if (request instanceof Node.Fields fields) {
            method = fields.text("method").orElse("GET");
            if (fields.field("body").isPresent()) {
                body = new Operation.Body(
                        fields.text("type").orElse("text/plain"),
                        fields.text("body").orElseThrow());
            }
        }
        Operation row = new Operation(
                kind.name(),
                kind.section(),
                method,
                path,
                body,
                List.of(),
                kind.traits(),
                channelBase,
                kind.decoding(),
                kind.reuse(),
                kind.silence(),
                kind.description());
        if (body.contentType().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            problems.add(request.at().says("a profile cannot send a body of several parts"));
        }
        Set<String> used = used(request, path, body.template());
        if (used.remove(Operation.CHANNEL)) {
            row = row.channelFrom(channelBase);
        }
        for (Argument argument : known) {
            if (used.remove(argument.name())) {
                row = row.with(argument);
                requireEncoded(request, body, argument);
            }
        }
        for (String unknown : used) {
            problems.add(request.at()
                    .says("{" + unknown + "} stands for nothing here; there are {channel}" + listed(known)));
        }
        rows.add(row);
        return row;
    }

    /** A path and a form encode what stands in them; in any other body a text could pass for more than a text. */
    private void requireEncoded(Node request, Operation.Body body, Argument argument) {
        boolean form = body.contentType().startsWith("application/x-www-form-urlencoded");
        if (!form
                && argument.type() instanceof ValueType.TextType
                && body.template().contains("{" + argument.name() + "}")) {
            problems.add(
                    request.at()
                            .says(
                                    "{" + argument.name()
                                            + "} is a text: it may stand in a path, or in a body of type application/x-www-form-urlencoded"));
        }
    }

    private static String listed(Argument... known) {
        StringBuilder names = new StringBuilder();
        for (Argument argument : known) {
            names.append(", {").append(argument.name()).append('}');
        }
        return names.toString();
    }

    private Set<String> used(Node request, String... templates) {
        Set<String> names = new LinkedHashSet<>();
        for (String template : templates) {
            Matcher placeholder = PLACEHOLDER.matcher(template);
            while (placeholder.find()) {
                if (!placeholder.group(1).isEmpty() || placeholder.group(3) != null) {
                    problems.add(request.at().says("a placeholder is a name in braces, not " + placeholder.group()));
                } else {
                    names.add(placeholder.group(2));
                }
            }
        }
        return names;
    }

    /** Whether a row takes this argument. */
    static boolean takes(Operation row, String argument) {
        return row.arguments().stream().anyMatch(each -> each.name().equals(argument));
    }

    /** Those of some arguments that a row takes. */
    static <V> Map<String, V> fitting(Operation row, Map<String, V> values) {
        return values.entrySet().stream()
                .filter(entry -> takes(row, entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
