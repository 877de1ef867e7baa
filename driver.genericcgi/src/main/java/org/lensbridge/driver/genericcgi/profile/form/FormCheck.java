package org.lensbridge.driver.genericcgi.profile.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Compares a file with its form and tells everything that is wrong, up to a bound. Confined to one call. */
public final class FormCheck {
    private static final int MOST = 20;
    private static final long MOST_REPETITIONS = 1_000_000;
    private static final Pattern REPETITION = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    private final List<String> problems = new ArrayList<>();

    private FormCheck() {}

    /** What is wrong, one sentence each; empty for a file that fits. */
    public static List<String> problems(Node node, Form form) {
        FormCheck check = new FormCheck();
        check.check(node, form);
        return List.copyOf(check.problems);
    }

    private void check(Node node, Form form) {
        if (problems.size() >= MOST) {
            return;
        }
        if (form instanceof Form.Text text) {
            text(node, text);
        } else if (form instanceof Form.Expression) {
            expression(node);
        } else if (form instanceof Form.Whole whole) {
            whole(node, whole);
        } else if (form instanceof Form.Decimal) {
            if (!(node instanceof Node.Number)) {
                expected(node, "a number");
            }
        } else if (form instanceof Form.Flag) {
            if (!(node instanceof Node.Flag)) {
                expected(node, "true or false");
            }
        } else if (form instanceof Form.Words words) {
            words(node, words);
        } else if (form instanceof Form.Several several) {
            several(node, several);
        } else if (form instanceof Form.Record object) {
            fields(node, object.shape());
        } else if (form instanceof Form.Named named) {
            named(node, named);
        } else if (form instanceof Form.Either either) {
            check(node, node instanceof Node.Fields ? either.complete() : either.brief());
        }
    }

    private void expected(Node node, String what) {
        told(node, "expected " + what + ", not " + node.kind());
    }

    private void told(Node node, String problem) {
        if (problems.size() < MOST) {
            problems.add(node.at().says(problem));
        }
    }

    private void text(Node node, Form.Text form) {
        if (!(node instanceof Node.Text text)) {
            expected(node, form.what());
        } else if (text.value().length() > form.most()) {
            told(node, "this is longer than " + form.most() + " characters");
        } else if (!form.pattern().matcher(text.value()).matches()) {
            told(node, "this is not " + form.what());
        }
    }

    private void expression(Node node) {
        if (!(node instanceof Node.Text text)) {
            expected(node, "a regular expression");
            return;
        }
        if (text.value().length() > Form.Expression.MOST) {
            told(node, "this is longer than " + Form.Expression.MOST + " characters");
            return;
        }
        if (repetitions(text.value()) > MOST_REPETITIONS) {
            told(node, "its repetitions in braces multiply to more than " + MOST_REPETITIONS);
            return;
        }
        try {
            Pattern.compile(text.value());
        } catch (PatternSyntaxException e) {
            told(node, "this is not a regular expression: " + e.getDescription());
        }
    }

    /** What an expression looks at is counted when it is searched; how often it repeats nothing at all is not. */
    private static long repetitions(String expression) {
        long all = 1;
        Matcher braces = REPETITION.matcher(expression);
        while (braces.find() && all <= MOST_REPETITIONS) {
            String most = Optional.ofNullable(braces.group(2))
                    .filter(text -> !text.isEmpty())
                    .orElse(braces.group(1));
            all *= Math.max(1, most.length() > 9 ? MOST_REPETITIONS + 1 : Long.parseLong(most));
        }
        return all;
    }

    private void whole(Node node, Form.Whole form) {
        String range = "a whole number from " + form.min() + " to " + form.max();
        if (!(node instanceof Node.Number number)) {
            expected(node, range);
            return;
        }
        BigDecimal value = number.value();
        boolean fits = value.stripTrailingZeros().scale() <= 0
                && value.compareTo(BigDecimal.valueOf(form.min())) >= 0
                && value.compareTo(BigDecimal.valueOf(form.max())) <= 0;
        if (!fits) {
            told(node, value.toPlainString() + " is not " + range);
        }
    }

    private void words(Node node, Form.Words form) {
        String all = form.words().stream().collect(Collectors.joining(", "));
        if (!(node instanceof Node.Text text)) {
            expected(node, "one of " + all);
        } else if (!form.words().contains(text.value())) {
            told(node, "'" + text.value() + "' is none of " + all);
        }
    }

    private void several(Node node, Form.Several form) {
        if (!(node instanceof Node.Items items)) {
            expected(node, "a list");
        } else if (items.values().isEmpty() || items.values().size() > form.most()) {
            told(node, "a list has 1 to " + form.most() + " items here");
        } else {
            items.values().forEach(item -> check(item, form.each()));
        }
    }

    private void named(Node node, Form.Named form) {
        if (!(node instanceof Node.Fields object)) {
            expected(node, "an object");
        } else if (object.values().size() > form.most()) {
            told(node, "there are at most " + form.most() + " fields here");
        } else {
            object.values().values().forEach(each -> check(each, form.each()));
        }
    }

    private void fields(Node node, Shape shape) {
        if (!(node instanceof Node.Fields object)) {
            expected(node, "an object");
            return;
        }
        for (Shape.Field field : shape.fields()) {
            if (field.required() && object.field(field.name()).isEmpty()) {
                told(node, "the field '" + field.name() + "' is missing");
            }
        }
        object.values().forEach((name, value) -> shape.field(name)
                .ifPresentOrElse(
                        field -> check(value, field.form()),
                        () -> told(
                                value,
                                "there is no field '" + name + "' here; there are "
                                        + shape.fields().stream()
                                                .map(Shape.Field::name)
                                                .collect(Collectors.joining(", ")))));
    }
}
