package org.lensbridge.driver.genericcgi.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.genericcgi.profile.form.Node;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.Conversions;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Mark;
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
        reads(nodes);
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
        ValueType type = type(form);
        Operation read = reads.get(text(form.field("read").orElseThrow()));
        Optional<Operation> write = form.field("write")
                .map(request -> calls.row(
                        discreet(
                                Operation.write(
                                        "settings.write" + number,
                                        "profile",
                                        "/",
                                        Decoding.TEXT,
                                        "Sets " + form.text("key").orElseThrow() + "."),
                                form.flag("secret")),
                        request,
                        ProfileReader.argument("value", wire(form, type), "as the device writes it")));
        write.filter(row -> !Calls.takes(row, "value"))
                .ifPresent(row -> problems.add(form.at().says("'write' needs {value}")));
        if (form.flag("perChannel")
                && Stream.concat(Stream.of(read), write.stream())
                        .anyMatch(row -> !Calls.takes(row, Operation.CHANNEL))) {
            problems.add(form.at().says("a parameter of each channel needs {channel} in 'read' and 'write'"));
        }
        Parameter row = Parameter.of(
                        form.text("key").orElseThrow(),
                        type,
                        "profile",
                        form.text("description").orElseThrow())
                .in(form.text("unit").orElse(""))
                .causing(form.text("effect").orElse(""));
        if (form.text("type").orElseThrow().equals("flag")) {
            row = row.as(Conversions.flag(on(form), off(form)));
        }
        row = write.isPresent() ? row : row.only(Access.READ);
        row = form.flag("perChannel") ? row.at(Index.channel(1)) : row;
        row = form.flag("secret") ? row.with(Mark.SECRET) : row;
        return new Profile.Setting(row, read, Search.of(form.text("find").orElseThrow()), write);
    }

    /** The rows that tell settings; the answer to a request that tells a secret among others shows nowhere. */
    private void reads(List<Node> nodes) {
        Set<String> secret = new HashSet<>();
        for (Node node : nodes) {
            Node.Fields form = (Node.Fields) node;
            if (form.flag("secret")) {
                secret.add(text(form.field("read").orElseThrow()));
            }
        }
        for (Node node : nodes) {
            Node call = ((Node.Fields) node).field("read").orElseThrow();
            String name = "settings.read" + (reads.size() + 1);
            reads.computeIfAbsent(text(call), text -> calls.row(
                            discreet(
                                    Operation.read(name, "profile", "/", Decoding.TEXT, "Tells settings."),
                                    secret.contains(text)),
                            call)
                    .reused(ProfileReader.reuse(call)));
        }
    }

    private static Operation discreet(Operation row, boolean secret) {
        return secret ? row.with(Trait.SECRET) : row;
    }

    /** As the device writes it: who sends the row itself is held to the same values. */
    private ValueType wire(Node.Fields form, ValueType type) {
        if (type != ValueType.FLAG) {
            return type;
        }
        if (on(form).equalsIgnoreCase(off(form))) {
            problems.add(form.at().says("'on' and 'off' are the same word"));
            return type;
        }
        return ValueType.choice(on(form), off(form));
    }

    private static String on(Node.Fields form) {
        return form.text("on").orElse("true");
    }

    private static String off(Node.Fields form) {
        return form.text("off").orElse("false");
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
        boolean whole = form.text("type").orElseThrow().equals("whole");
        if (whole && !(isLong(min) && isLong(max))) {
            problems.add(form.at().says("'min' and 'max' of the type whole are whole numbers of up to 18 digits"));
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
                List<String> words = words(form);
                if (words.isEmpty()) {
                    problems.add(form.at().says("the type words needs 'words'"));
                    return ValueType.TEXT;
                }
                if (Set.copyOf(words).size() < words.size()) {
                    problems.add(form.at().says("a word stands twice in 'words'"));
                    return ValueType.TEXT;
                }
                return ValueType.choice(words.toArray(String[]::new));
            default:
                return new ValueType.TextType(form.number("longest").orElse(200));
        }
    }

    private static List<String> words(Node.Fields form) {
        return form.items("words").stream()
                .map(word -> ((Node.Text) word).value())
                .toList();
    }

    private static boolean isLong(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() <= 18;
    }

    private static Optional<BigDecimal> number(Node.Fields form, String name) {
        return form.field(name).map(node -> ((Node.Number) node).value());
    }
}
