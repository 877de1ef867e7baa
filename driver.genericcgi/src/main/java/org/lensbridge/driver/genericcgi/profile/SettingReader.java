package org.lensbridge.driver.genericcgi.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.genericcgi.profile.form.Node;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.Conversions;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/** The settings of a profile. Confined to the reading of one profile. */
final class SettingReader {
    private static final BigDecimal FAR = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final Calls calls;
    private final List<String> problems;
    private final Map<String, Operation> reads = new HashMap<>();

    SettingReader(Calls calls, List<String> problems) {
        this.calls = calls;
        this.problems = problems;
    }

    List<Profile.Setting> read(List<Node> nodes) {
        List<Profile.Setting> settings = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Node node : nodes) {
            Node.Fields setting = (Node.Fields) node;
            if (!keys.add(setting.text("key").orElseThrow())) {
                problems.add(node.at().says("there are two parameters with this key"));
                continue;
            }
            settings.add(setting(setting, settings.size() + 1));
        }
        return settings;
    }

    private Profile.Setting setting(Node.Fields form, int number) {
        Node call = form.field("read").orElseThrow();
        Operation read = reads.computeIfAbsent(
                text(call), text -> calls.read("settings.read" + number, call, Decoding.TEXT, "Tells settings.")
                        .reused(ProfileReader.reuse(call)));
        Optional<Operation> write = form.field("write")
                .map(request -> calls.write(
                        "settings.write" + number,
                        request,
                        "Sets " + form.text("key").orElseThrow() + ".",
                        ProfileReader.argument("value", wire(form), "as the device writes it")));
        write.filter(row -> !Calls.takes(row, "value"))
                .ifPresent(row -> problems.add(form.at().says("'write' needs {value}")));
        Parameter row = Parameter.of(
                        form.text("key").orElseThrow(),
                        type(form),
                        "profile",
                        form.text("description").orElseThrow())
                .in(form.text("unit").orElse(""))
                .causing(form.text("effect").orElse(""));
        if (form.text("type").orElseThrow().equals("flag")) {
            row = row.as(Conversions.flag(
                    form.text("on").orElse("true"), form.text("off").orElse("false")));
        }
        row = write.isPresent() ? row : row.only(Access.READ);
        row = form.flag("perChannel") ? row.at(Index.channel(1)) : row;
        return new Profile.Setting(row, read, Search.of(form.text("find").orElseThrow()), write);
    }

    /** What is neither a number nor one of known words is encoded where it stands. */
    private static ValueType wire(Node.Fields form) {
        return form.text("type").orElseThrow().equals("text") ? ValueType.TEXT : ValueType.ANY;
    }

    private static String text(Node call) {
        return call instanceof Node.Text text
                ? "GET " + text.value()
                : ((Node.Fields) call).text("method").orElse("GET") + " "
                        + ((Node.Fields) call).text("path").orElse("") + " "
                        + ((Node.Fields) call).text("body").orElse("");
    }

    /** The type that a parameter or an argument has. */
    ValueType type(Node.Fields form) {
        BigDecimal min = number(form, "min").orElse(FAR.negate());
        BigDecimal max = number(form, "max").orElse(FAR);
        if (min.compareTo(max) > 0) {
            problems.add(form.at().says("'min' is more than 'max'"));
            return ValueType.TEXT;
        }
        switch (form.text("type").orElseThrow()) {
            case "whole":
                return ValueType.integer(min.longValue(), max.longValue());
            case "decimal":
                return new ValueType.DecimalType(min, max);
            case "flag":
                return ValueType.FLAG;
            case "words":
                List<String> words = form.items("words").stream()
                        .map(word -> ((Node.Text) word).value())
                        .toList();
                if (words.isEmpty()) {
                    problems.add(form.at().says("the type words needs 'words'"));
                    return ValueType.TEXT;
                }
                return ValueType.choice(words.toArray(String[]::new));
            default:
                return new ValueType.TextType(form.number("longest").orElse(200));
        }
    }

    private static Optional<BigDecimal> number(Node.Fields form, String name) {
        return form.field(name).map(node -> ((Node.Number) node).value());
    }
}
