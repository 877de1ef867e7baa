package org.lensbridge.driver.support.quirk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.lensbridge.api.device.DeviceInfo;

/**
 * Which devices a quirk is about, by what they say of themselves.
 *
 * @param models a regular expression for the whole model name, in any case; empty for no device: the quirk is learnt or chosen
 * @param from the first firmware version; empty for any
 * @param before the first firmware version that is right again; empty for none
 */
public record Devices(String models, String from, String before) {
    /** None by itself: the session finds out, or a person says so. */
    public static final Devices LEARNT = new Devices("", "", "");

    public Devices {
        Objects.requireNonNull(from);
        Objects.requireNonNull(before);
        Pattern.compile(models);
    }

    /** All firmware of these models. */
    public static Devices of(String models) {
        return new Devices(models, "", "");
    }

    /** Whether the device is one of them. Without a firmware version only a quirk of all versions applies. */
    public boolean include(DeviceInfo device) {
        if (models.isEmpty()
                || !Pattern.compile(models, Pattern.CASE_INSENSITIVE)
                        .matcher(device.model())
                        .matches()) {
            return false;
        }
        String version = device.firmware();
        return (from.isEmpty() || !version.isEmpty() && compare(version, from) >= 0)
                && (before.isEmpty() || !version.isEmpty() && compare(version, before) < 0);
    }

    /** Compares the numbers in two versions one by one: 2.9 is before 2.10; what only one of them has counts as 0. */
    static int compare(String one, String other) {
        List<Long> a = numbers(one);
        List<Long> b = numbers(other);
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            int order = Long.compare(i < a.size() ? a.get(i) : 0, i < b.size() ? b.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<Long> numbers(String version) {
        List<Long> numbers = new ArrayList<>();
        for (String digits : version.split("\\D+")) {
            if (!digits.isEmpty() && numbers.size() < 8) {
                numbers.add(Long.parseLong(digits.substring(0, Math.min(18, digits.length()))));
            }
        }
        return numbers;
    }
}
