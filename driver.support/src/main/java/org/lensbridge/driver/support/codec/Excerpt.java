package org.lensbridge.driver.support.codec;

/** The beginning of a device's answer, made fit for a message. Stateless. */
public final class Excerpt {
    private static final int LENGTH = 80;

    private Excerpt() {}

    /** At most 80 characters on one line, without control characters, in quotes. */
    public static String of(String text) {
        String head = text.length() > LENGTH * 4 ? text.substring(0, LENGTH * 4) : text;
        String line = head.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return "'" + (line.length() > LENGTH ? line.substring(0, LENGTH) + "..." : line) + "'";
    }
}
