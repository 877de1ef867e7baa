package org.lensbridge.driver.axis.identity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lensbridge.api.discovery.Evidence;

/**
 * What makes a stranger likely to be a device of this family: best its own word about its maker, then the announcement by mDNS, the form of the
 * login realm, the maker's part of the MAC address, and last names that people may have changed. Stateless.
 */
public final class Recognition {
    private static final List<String> MAKER = List.of("00408c", "accc8e", "b8a44f", "e82725");
    private static final Pattern REALM = Pattern.compile("axis_(?:ws_)?[0-9a-f]{12}");
    private static final Pattern BRAND = Pattern.compile("(?m)^\\s*(?:root\\.)?brand\\.brand=\\s*axis\\s*$");
    private static final Pattern NAME = Pattern.compile("(?:^|\\W)axis(?:\\W|$)");

    private Recognition() {}

    /** The bid, 0 to 100, where {@code probe} is the path that discovery asked for this driver. */
    public static int bid(Evidence evidence, String probe) {
        if (BRAND.matcher(fact(evidence, Evidence.probe(probe, "body"))).find()) {
            return 96;
        }
        if (fact(evidence, Evidence.MDNS_SERVICE).contains("_axis-video._tcp")) {
            return 94;
        }
        if (REALM.matcher(fact(evidence, Evidence.probe(probe, "realm"))).matches()
                || REALM.matcher(fact(evidence, Evidence.HTTP_REALM)).matches()) {
            return 90;
        }
        if (isMaker(fact(evidence, Evidence.MAC)) || isMaker(fact(evidence, Evidence.SERIAL))) {
            return 80;
        }
        for (String name : List.of(Evidence.MODEL, Evidence.MDNS_NAME)) {
            if (fact(evidence, name).startsWith("axis ")) {
                return 75;
            }
        }
        for (String name : List.of(Evidence.HTTP_REALM, Evidence.HTTP_SERVER, Evidence.HTTP_TITLE)) {
            if (NAME.matcher(fact(evidence, name)).find()) {
                return 60;
            }
        }
        return 0;
    }

    private static boolean isMaker(String address) {
        String digits = address.replaceAll("[\\s:.-]", "");
        return digits.matches("[0-9a-f]{12}") && MAKER.stream().anyMatch(digits::startsWith);
    }

    private static String fact(Evidence evidence, String name) {
        return evidence.fact(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
