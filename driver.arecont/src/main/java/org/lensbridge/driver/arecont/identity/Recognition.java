package org.lensbridge.driver.arecont.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.driver.arecont.operation.Pair;

/**
 * Whether what was seen at an address is such a camera. Surest is an answer to the probe, then the names of the maker and its models, then the
 * maker's range of MAC addresses. A camera with a login answers the probe with a challenge only. Stateless.
 */
public final class Recognition {
    private static final String MAKER = "arecont";
    /** As the IEEE assigned it. */
    private static final String MAKERS_MACS = "001a07";

    private static final Pattern MODEL = Pattern.compile("(av)?\\d{4,5}[a-z0-9/-]{0,20}");
    private static final Pattern FULL_MODEL = Pattern.compile("av\\d{4,5}.{0,20}");
    private static final List<String> NAMES =
            List.of(Evidence.HTTP_REALM, Evidence.HTTP_SERVER, Evidence.HTTP_TITLE, Evidence.MDNS_NAME, Evidence.MODEL);

    private Recognition() {}

    /** The bid of the driver whose probe has this path: 0 to 100. */
    public static int bid(Evidence evidence, String probe) {
        // A page of a stranger may hold such words.
        Optional<String> model = Optional.of(fact(evidence, Evidence.probe(probe, "body")))
                .filter(body -> !body.startsWith("<"))
                .flatMap(Pair::of)
                .filter(pair -> pair.isOf("model"))
                .map(Pair::value);
        if (model.isPresent()) {
            return MODEL.matcher(model.get()).matches() ? 90 : 60;
        }
        boolean named = NAMES.stream().anyMatch(name -> fact(evidence, name).contains(MAKER))
                || fact(evidence, Evidence.probe(probe, "realm")).contains(MAKER);
        if (named || FULL_MODEL.matcher(fact(evidence, Evidence.MODEL)).matches()) {
            return 75;
        }
        boolean ofMaker =
                fact(evidence, Evidence.MAC).replaceAll("[^0-9a-f]", "").startsWith(MAKERS_MACS);
        if (ofMaker) {
            return 65;
        }
        boolean guarded = fact(evidence, Evidence.probe(probe, "status")).equals("401");
        return guarded && fact(evidence, Evidence.HTTP_STATUS).equals("200") ? 10 : 0;
    }

    private static String fact(Evidence evidence, String name) {
        return evidence.fact(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
