package org.lensbridge.driver.excelsense.codec;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A resolution as devices write it: {@code 1920*1080}.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record PictureSize(int width, int height) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,5})\\s*[*xX]\\s*(\\d{1,5})");

    public PictureSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A picture has one pixel at least");
        }
    }

    /** Reads a device's text; empty when it is no size. */
    public static Optional<PictureSize> of(String text) {
        Matcher size = TEXT.matcher(text.strip());
        if (!size.matches()) {
            return Optional.empty();
        }
        int width = Integer.parseInt(size.group(1));
        int height = Integer.parseInt(size.group(2));
        return width < 1 || height < 1 ? Optional.empty() : Optional.of(new PictureSize(width, height));
    }

    /** The form that devices take. */
    public String text() {
        return width + "*" + height;
    }

    @Override
    public String toString() {
        return text();
    }
}
