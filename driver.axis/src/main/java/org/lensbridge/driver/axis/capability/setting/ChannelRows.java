package org.lensbridge.driver.axis.capability.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.tree.Tree;

/**
 * The rows that a device has, under the keys that it has them: a view area shares the sensor of its source, so its image and its sensor have
 * different numbers. Stateless.
 */
final class ChannelRows {
    private static final String SOURCE = "ImageSource.I{" + Index.CHANNEL + "}";
    private static final String PLACEHOLDER = "{" + Index.CHANNEL + "}";

    private static final List<String> OF_AREAS =
            List.of("Image.I" + PLACEHOLDER + ".Enabled", "Image.I" + PLACEHOLDER + ".Name");

    private ChannelRows() {}

    /**
     * The rows of the device itself, and of view areas that are off only whether they are and how they are called: they are no channels, and
     * must be switched on somewhere. The rows of channels stay, since they say what is not here.
     */
    static List<Parameter> ofDevice(List<Parameter> rows, List<View> views, Tree tree) {
        List<Parameter> here = new ArrayList<>(rows.stream()
                .filter(row -> row.perChannel() || has(tree, keys(row)))
                .toList());
        Set<Integer> shown = views.stream().map(View::image).collect(Collectors.toSet());
        for (int image : tree.indexes("Image.I")) {
            if (!shown.contains(image)) {
                rows.stream()
                        .filter(row -> OF_AREAS.contains(row.key()))
                        .map(row ->
                                named(row, List.of(row.key().replace(PLACEHOLDER, Integer.toString(image))), List.of()))
                        .filter(row -> has(tree, keys(row)))
                        .forEach(here::add);
            }
        }
        return here;
    }

    /** The rows of a channel. */
    static List<Parameter> of(List<Parameter> rows, View view, Tree tree) {
        return rows.stream()
                .filter(Parameter::perChannel)
                .flatMap(row -> placed(row, view, tree).stream())
                .toList();
    }

    private static Optional<Parameter> placed(Parameter row, View view, Tree tree) {
        List<String> keys = keys(row).stream()
                .filter(key -> view.hasSource() || !key.startsWith(SOURCE))
                .map(key -> key.replace(SOURCE, "ImageSource.I" + view.source())
                        .replace(PLACEHOLDER, Integer.toString(number(row, view))))
                .toList();
        if (keys.isEmpty() || !has(tree, keys)) {
            return Optional.empty();
        }
        List<String> ordered = new ArrayList<>(keys);
        // The key that the device has goes first: it is the one that people find in its own pages.
        keys.stream().filter(key -> tree.text(key).isPresent()).findFirst().ifPresent(key -> {
            ordered.remove(key);
            ordered.add(0, key);
        });
        return Optional.of(named(row, ordered, row.indexes()));
    }

    private static int number(Parameter row, View view) {
        return row.indexes().stream()
                .filter(index -> index.name().equals(Index.CHANNEL))
                .mapToInt(index -> index.first() + view.channel() - 1)
                .findFirst()
                .orElse(view.image());
    }

    private static List<String> keys(Parameter row) {
        return Stream.concat(Stream.of(row.key()), row.otherKeys().stream()).toList();
    }

    /** Whether the device has one of these, as far as it told: what it did not list at all it may have. */
    private static boolean has(Tree tree, List<String> keys) {
        return keys.stream()
                .anyMatch(key -> key.contains("{")
                        || tree.text(key).isPresent()
                        || !tree.holds(key.substring(0, Math.max(0, key.indexOf('.')))));
    }

    /** The row without keys under which the device does not have it: asking for those costs a line that says so. */
    static Parameter settled(Parameter row, Tree tree) {
        return row.otherKeys().isEmpty() || tree.text(row.key()).isEmpty()
                ? row
                : named(row, List.of(row.key()), row.indexes());
    }

    private static Parameter named(Parameter row, List<String> keys, List<Index> indexes) {
        return new Parameter(
                keys.get(0),
                keys.subList(1, keys.size()),
                row.type(),
                row.wire(),
                row.access(),
                indexes,
                row.defaultValue(),
                row.unit(),
                row.marks(),
                row.effect(),
                row.section(),
                row.description());
    }
}
