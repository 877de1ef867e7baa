package org.lensbridge.driver.axis.capability.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lensbridge.api.media.Codec;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.tree.Tree;

/**
 * A size of pictures that a device offers (Properties.Image.Resolution).
 *
 * @param text as the device writes it, such as {@code 640x480} or {@code CIF}
 * @param width in pixels, before rotation
 * @param height in pixels, before rotation
 */
record Resolution(String text, int width, int height) {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    /** By their PAL sizes: NTSC has fewer lines of as many pixels. */
    private static final Map<String, Resolution> NAMES = Map.of(
            "d1", new Resolution("D1", 720, 576),
            "4cif", new Resolution("4CIF", 704, 576),
            "2cifexp", new Resolution("2CIFEXP", 704, 576),
            "2cif", new Resolution("2CIF", 704, 288),
            "cif", new Resolution("CIF", 352, 288),
            "qcif", new Resolution("QCIF", 176, 144));

    private static final Comparator<Resolution> BY_PIXELS = Comparator.comparingLong(Resolution::pixels);

    Resolution {
        Objects.requireNonNull(text);
    }

    /** Reads one; empty for what is none. */
    static Optional<Resolution> of(String text) {
        String name = text.strip();
        Matcher size = SIZE.matcher(name.toLowerCase(Locale.ROOT));
        if (size.matches()) {
            return Optional.of(new Resolution(name, Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2))));
        }
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)))
                .map(known -> new Resolution(name, known.width, known.height));
    }

    /** What a device offers for a channel in one coding: images of several sensors have other sizes than those of one. */
    static List<Resolution> offered(Tree tree, View view, Codec codec) {
        String image = "Properties.Image.I" + view.image() + ".";
        return Stream.of(image + codec.name() + ".Resolution", image + "Resolution", "Properties.Image.Resolution")
                .map(name -> offered(tree.text(name).orElse("")))
                .filter(sizes -> !sizes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Reads what a device offers, largest first. */
    static List<Resolution> offered(String list) {
        List<Resolution> offered = new ArrayList<>();
        for (String each : list.split(",")) {
            of(each).ifPresent(offered::add);
        }
        offered.sort(BY_PIXELS.reversed());
        return List.copyOf(offered);
    }

    /** The smallest one on offer that is no smaller than asked, else the largest; a side of 0 is any. Empty when nothing is on offer or asked. */
    static Optional<Resolution> fitting(List<Resolution> offered, int width, int height) {
        if (width == 0 && height == 0) {
            return Optional.empty();
        }
        return offered.stream()
                .filter(each -> each.width >= width && each.height >= height)
                .min(BY_PIXELS)
                .or(() -> offered.stream().max(BY_PIXELS));
    }

    /** Whether the sides of both have about the same ratio. */
    boolean looksLike(Resolution other) {
        long across = (long) width * other.height;
        long down = (long) height * other.width;
        return Math.abs(across - down) * 50 <= Math.max(across, down);
    }

    long pixels() {
        return (long) width * height;
    }
}
