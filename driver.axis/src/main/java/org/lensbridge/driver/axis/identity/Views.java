package org.lensbridge.driver.axis.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.tree.Tree;

/**
 * The channels of a device by what it lists: each enabled image is one, and its number behind {@code Image.I}, plus one, is the one behind
 * {@code camera=}. An image is the whole picture of a sensor, a part of it (a view area), or one made of several sensors.
 */
public final class Views {
    private static final int MOST = 256;
    private static final Pattern SOURCE = Pattern.compile("\\s*(\\d{1,4})\\s*");

    private static final Pattern PICTURES =
            Pattern.compile("(?i)camera|video(?! (?:decoder|recorder|management))|dome|encoder");

    private Views() {}

    /**
     * The channels; none of a device without video.
     *
     * @param product what it is by its own word, such as {@code Network Camera}: it counts where the device lists nothing of its pictures, as to
     *     users with few rights
     */
    public static List<View> in(Tree tree, String product) {
        List<View> views = new ArrayList<>();
        for (int image : images(tree, product)) {
            if (!disabled(tree, image)) {
                int source = source(tree, image);
                views.add(new View(image + 1, image, source, name(tree, image, source)));
            }
        }
        return views;
    }

    private static List<Integer> images(Tree tree, String product) {
        List<Integer> images = tree.indexes("Image.I");
        if (!images.isEmpty()) {
            return images.stream().filter(image -> image < MOST).toList();
        }
        // Users with few rights are not told of images.
        TreeSet<Integer> sources = new TreeSet<>(tree.indexes("ImageSource.I"));
        int told = count(tree, "ImageSource.NbrOfSources");
        for (int i = 0; i < told; i++) {
            sources.add(i);
        }
        boolean video = tree.holds("Properties.Image")
                || PICTURES.matcher(product).find()
                || product.isBlank() && !tree.holds("Properties");
        if (sources.isEmpty() && video) {
            sources.add(0);
        }
        return List.copyOf(sources);
    }

    private static int count(Tree tree, String name) {
        return tree.number(name)
                .map(number -> number.min(BigDecimal.valueOf(MOST)).intValue())
                .orElse(0);
    }

    private static boolean disabled(Tree tree, int image) {
        return tree.text("Image.I" + image + ".Enabled")
                .filter(text -> text.strip().equalsIgnoreCase("no"))
                .isPresent();
    }

    /** Where the device does not tell, an image beyond the sensors shows all of them. */
    private static int source(Tree tree, int image) {
        Optional<String> told =
                tree.text("Image.I" + image + ".Source").filter(text -> !text.isBlank() && !text.contains("*"));
        if (told.isPresent()) {
            Matcher number = SOURCE.matcher(told.get());
            return number.matches() ? Integer.parseInt(number.group(1)) : View.ALL_SOURCES;
        }
        List<Integer> sources = tree.indexes("ImageSource.I");
        if (sources.isEmpty() || sources.contains(image)) {
            return image;
        }
        return sources.size() == 1 ? sources.get(0) : View.ALL_SOURCES;
    }

    private static String name(Tree tree, int image, int source) {
        return tree.text("Image.I" + image + ".Name")
                .filter(text -> !text.isBlank() && !text.contains("****"))
                .or(() -> tree.text("ImageSource.I" + source + ".Name"))
                .map(String::strip)
                .orElse("");
    }
}
