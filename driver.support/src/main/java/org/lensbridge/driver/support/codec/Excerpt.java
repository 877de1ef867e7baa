package org.lensbridge.driver.support.codec;

import org.lensbridge.transport.text.DeviceText;

/** The beginning of a device's answer, made fit for a message. Stateless. */
public final class Excerpt {
    private Excerpt() {}

    /** At most 80 characters on one line, without control characters, in quotes. */
    public static String of(String text) {
        return DeviceText.excerpt(text);
    }
}
