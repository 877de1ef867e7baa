package org.lensbridge.console.internal;

import java.util.stream.Collectors;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Trait;

/** What the console says of one operation, made from its row. Stateless. */
final class OperationHelp {
    private static final int WIDEST = 160;

    private OperationHelp() {}

    static String of(String device, OperationInfo row) {
        StringBuilder help = new StringBuilder()
                .append(row.name())
                .append(": ")
                .append(row.description())
                .append("\nSection ")
                .append(row.source())
                .append(" of the vendor's document; ")
                .append(traits(row))
                .append('.');
        if (!row.arguments().isEmpty()) {
            Table table = new Table("ARGUMENT", "VALUES", "LEFT OUT", "WHAT");
            row.arguments()
                    .forEach(argument ->
                            table.row(argument.name(), values(argument), leftOut(argument), argument.description()));
            help.append("\n\n").append(table);
        }
        return help.append("\n\n").append(example(device, row)).toString();
    }

    static String traits(OperationInfo row) {
        return row.traits().stream().sorted().map(OperationHelp::word).collect(Collectors.joining(", "));
    }

    private static String word(Trait trait) {
        return switch (trait) {
            case READ -> "reads";
            case WRITE -> "writes";
            case STREAM -> "without end";
            case UPLOAD -> "takes a file";
            case DESTRUCTIVE -> "destructive";
            case SECRET -> "secret";
        };
    }

    private static String values(Argument argument) {
        String summary = argument.type().summary();
        return summary.length() > WIDEST ? summary.substring(0, WIDEST) + "..." : summary;
    }

    private static String leftOut(Argument argument) {
        if (argument.required()) {
            return "not possible";
        }
        return argument.defaultValue().map(Object::toString).orElse("not sent");
    }

    private static String example(String device, OperationInfo row) {
        String arguments = row.arguments().stream()
                .filter(Argument::required)
                .map(argument -> " " + argument.name() + "=...")
                .collect(Collectors.joining());
        return "lb:call" + (row.traits().contains(Trait.DESTRUCTIVE) ? " --yes" : "")
                + (row.traits().contains(Trait.UPLOAD) ? " --file FILE" : "") + " " + device + " " + row.name()
                + arguments;
    }
}
