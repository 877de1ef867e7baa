package org.lensbridge.runtime.internal.discovery;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.discovery.Evidence;

/** Makes device names of evidence: the model, a number of the driver's, the realm, or the address. */
final class DeviceNames {
    private static final int LONGEST = 40;
    private static final Pattern NUMBERED = Pattern.compile("(.*)-(\\d{1,6})");

    private DeviceNames() {}

    /** A valid name that may be taken. */
    static String suggest(Evidence evidence, String driver) {
        return evidence.fact(Evidence.MODEL)
                .flatMap(DeviceNames::slug)
                .or(() -> driver.isEmpty() ? Optional.empty() : slug(driver + "-1"))
                .or(() -> evidence.fact(Evidence.HTTP_REALM).flatMap(DeviceNames::slug))
                .orElseGet(() -> place(evidence));
    }

    private static String place(Evidence evidence) {
        int port = evidence.address().port();
        String host = evidence.address().host();
        return slug(port == 80 || port == 443 ? host : host + "-" + port).orElse("device-1");
    }

    /** Lower-case letters, digits, dots and single dashes. */
    private static Optional<String> slug(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+", "");
        String cut = slug.length() > LONGEST ? slug.substring(0, LONGEST) : slug;
        String trimmed = cut.replaceAll("[-.]+$", "");
        return trimmed.isEmpty() ? Optional.empty() : Optional.of(trimmed);
    }

    /** The name, or the next number behind it that is free: {@code gate}, {@code gate-2}, {@code gate-3}. */
    static String free(String wish, Set<String> taken) {
        Matcher numbered = NUMBERED.matcher(wish);
        boolean hasNumber = numbered.matches();
        String base = hasNumber ? numbered.group(1) : wish;
        int number = hasNumber ? Integer.parseInt(numbered.group(2)) : 1;
        String name = wish;
        while (taken.contains(name)) {
            number++;
            name = base + "-" + number;
        }
        return name;
    }
}
