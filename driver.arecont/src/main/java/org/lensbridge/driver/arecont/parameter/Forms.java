package org.lensbridge.driver.arecont.parameter;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** The texts that some parameters take and no type of values tells. Stateless. */
final class Forms {
    private record Form(Pattern pattern, String expected) {
        Form(String regex, String expected) {
            this(Pattern.compile(regex), expected);
        }
    }

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Form IPV4 = new Form(OCTET + "(\\." + OCTET + "){3}", "an IPv4 address such as 192.0.2.8");
    private static final Form FOCUS =
            new Form("fullrange|shortrange|-?\\d{1,5}", "fullrange, shortrange or a number of steps");

    private static final String SCALING = "scaling_size";
    private static final Form SIZE = new Form("\\d{1,4},\\d{1,4}", "width, 128 to 1280, and height, 96 to 720");

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("ip", IPV4),
            Map.entry("subnetmask", IPV4),
            Map.entry("gateway", IPV4),
            Map.entry("streamip", IPV4),
            Map.entry("sapip", IPV4),
            Map.entry("ntpserver_ip", new Form("[A-Za-z0-9.:-]{1,253}", "an address")),
            Map.entry("ipv6address", new Form("[0-9A-Fa-f:.]{2,45}", "an IPv6 address such as 2001:db8::8")),
            Map.entry("exp_ref_channel", new Form("off|\\d{1,3}", "off or the number of a channel")),
            Map.entry("focus", FOCUS),
            Map.entry("zoom", new Form("reset|-?\\d{1,5}", "reset or a number of steps")),
            Map.entry("focuswindow", new Form("\\d{1,5}(,\\d{1,5}){3}", "four numbers: left, top, right and bottom")),
            Map.entry(SCALING, SIZE));

    private Forms() {}

    /** Fails with INVALID_ARGUMENT unless a text has the form that its parameter needs. */
    static void require(String key, String text) {
        Form form = FORMS.get(key);
        if (form == null || form.pattern().matcher(text).matches() && (!key.equals(SCALING) || isSize(text))) {
            return;
        }
        throw new CameraException(
                Kind.INVALID_ARGUMENT,
                "Nothing was written. " + key + "=" + text + ": expected " + form.expected() + ".");
    }

    private static boolean isSize(String text) {
        List<Integer> sides =
                List.of(text.split(",")).stream().map(Integer::valueOf).toList();
        return sides.get(0) >= 128 && sides.get(0) <= 1280 && sides.get(1) >= 96 && sides.get(1) <= 720;
    }
}
