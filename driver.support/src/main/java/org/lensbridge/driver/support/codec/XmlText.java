package org.lensbridge.driver.support.codec;

import java.util.Map;

/** Names and characters of XML (sections 2.3 and 4.1 of the recommendation). Stateless. */
final class XmlText {
    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");
    /** The longest reference is {@code &#x10FFFF;}. */
    private static final int LONGEST_REFERENCE = 9;

    private XmlText() {}

    static boolean beginsName(char c) {
        return Character.isLetter(c) || c == '_' || c == ':';
    }

    /** A name without its prefix. */
    static String local(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }

    /** The text with its references replaced; what is none stays as it is. */
    static String plain(String raw) {
        int reference = raw.indexOf('&');
        if (reference < 0) {
            return raw;
        }
        StringBuilder plain = new StringBuilder(raw.length());
        int at = 0;
        while (reference >= 0) {
            plain.append(raw, at, reference);
            int end = semicolon(raw, reference + 1);
            String meant = end < 0 ? "" : meant(raw.substring(reference + 1, end));
            plain.append(meant.isEmpty() ? "&" : meant);
            at = meant.isEmpty() ? reference + 1 : end + 1;
            reference = raw.indexOf('&', at);
        }
        return plain.append(raw, at, raw.length()).toString();
    }

    private static int semicolon(String raw, int from) {
        int last = Math.min(raw.length(), from + LONGEST_REFERENCE);
        for (int i = from; i < last; i++) {
            if (raw.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    /** What a reference stands for; empty for none. */
    private static String meant(String reference) {
        if (!reference.startsWith("#")) {
            return NAMED.getOrDefault(reference, "");
        }
        boolean hex = reference.startsWith("#x");
        try {
            int code = Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10);
            boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
            return code < 1 || surrogate || !Character.isValidCodePoint(code) ? "" : Character.toString(code);
        } catch (NumberFormatException expected) {
            return "";
        }
    }
}
