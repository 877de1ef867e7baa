package org.lensbridge.driver.genericcgi.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.genericcgi.survey.View;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.tree.Tree;

/**
 * The rows of one device: those of the document, and one for whatever else it lists or tells a range of. Names below {@code Image.I0} and
 * {@code ImageSource.I0} are those of the channel with that source. Stateless.
 */
final class DeviceParameters {
    private static final int MOST = 20_000;
    private static final ValueType ANY_TEXT = new ValueType.TextType(4096);
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}(\\.[A-Za-z0-9_-]{1,64}){1,9}");
    private static final Pattern OF_SOURCE = Pattern.compile("((?:Image|ImageSource)\\.I)(\\d{1,4})(\\..+)");
    private static final Pattern SECRET = Pattern.compile("(?i)passw|passphrase|pwd|secret|psk");
    private static final Pattern TOLD_ONLY = Pattern.compile("(Brand|Properties)\\..*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");
    private static final String TOURS = "GuardTour";

    private static final Map<Parameter, Pattern> SHAPES = shapes();

    private DeviceParameters() {}

    private static Map<Parameter, Pattern> shapes() {
        Map<Parameter, Pattern> shapes = new LinkedHashMap<>();
        for (Parameter row : TreeParameters.ALL) {
            String key = PLACEHOLDER.matcher(row.key().replace(".", "\\.")).replaceAll("(\\\\d{1,4})");
            shapes.put(row, Pattern.compile(key));
        }
        return shapes;
    }

    /**
     * The rows of a channel, or of the device itself for 0.
     *
     * @param told what the device tells a range of, beyond what it lists perhaps
     */
    static List<Parameter> of(Tree tree, Set<String> told, List<View> views, int channel) {
        List<Parameter> rows = new ArrayList<>(TreeParameters.ALL.stream()
                .filter(row -> tree.holds(TOURS) || !row.key().startsWith(TOURS))
                .toList());
        Set<String> keys = new LinkedHashSet<>(tree.values().keySet());
        keys.addAll(told);
        for (String key : keys) {
            if (KEY.matcher(key).matches() && rows.size() < MOST && channel(key, views) == channel) {
                row(key, channel > 0).ifPresent(rows::add);
            }
        }
        return rows;
    }

    /** Whose a key is: that of the channel whose source it names, and else the device's, 0. */
    static int channel(String key, List<View> views) {
        Matcher named = OF_SOURCE.matcher(key);
        if (!named.matches()) {
            return 0;
        }
        int source = Integer.parseInt(named.group(2));
        return views.stream()
                .filter(view -> view.source() == source)
                .findFirst()
                .map(View::channel)
                .orElse(0);
    }

    private static Optional<Parameter> documented(String key) {
        return SHAPES.entrySet().stream()
                .filter(row -> row.getValue().matcher(key).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Empty where a documented row has the key already; beyond the indexes of the document it is one of the same type. */
    private static Optional<Parameter> row(String key, boolean ofChannel) {
        Optional<Parameter> row = documented(key);
        if (row.isEmpty()) {
            return Optional.of(undocumented(key, ofChannel));
        }
        return row.filter(known -> !holds(known, key)).map(known -> another(known, key));
    }

    private static boolean holds(Parameter row, String key) {
        Matcher numbers = SHAPES.get(row).matcher(key);
        boolean within = numbers.matches();
        for (int i = 0; i < row.indexes().size(); i++) {
            Index index = row.indexes().get(i);
            int number = Integer.parseInt(numbers.group(i + 1));
            within &= index.name().equals(Index.CHANNEL) || number >= index.first() && number <= index.last();
        }
        return within;
    }

    private static Parameter another(Parameter row, String key) {
        return new Parameter(
                key,
                List.of(),
                row.type(),
                row.wire(),
                row.access(),
                List.of(),
                row.defaultValue(),
                row.unit(),
                row.marks(),
                row.effect(),
                row.section(),
                row.description());
    }

    private static Parameter undocumented(String key, boolean ofChannel) {
        String template = ofChannel ? OF_SOURCE.matcher(key).replaceFirst("$1{channel}$3") : key;
        Parameter row = Parameter.of(template, ANY_TEXT, "5.1.1.1", "As the device lists it.");
        if (ofChannel) {
            row = row.at(Index.channel(0));
        }
        if (TOLD_ONLY.matcher(key).matches()) {
            row = row.only(Access.READ);
        }
        return SECRET.matcher(key).find() ? row.with(Mark.SECRET) : row;
    }
}
