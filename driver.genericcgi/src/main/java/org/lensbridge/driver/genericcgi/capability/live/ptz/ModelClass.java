package org.lensbridge.driver.genericcgi.capability.live.ptz;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The classes of models in section 5.3.1.1, with the commands that its table gives to each, for firmware that does not tell its commands. */
enum ModelClass {
    /** Full HD IP PTZ. The table gives the continuous movements to one other class or to none; heads that turn take them. */
    POSITIONER(
            "NH[78]20\\w*",
            "move",
            "pan",
            "tilt",
            "zoom",
            "focus",
            "rpan",
            "rtilt",
            "rzoom",
            "rfocus",
            "autofocus",
            "continuouspantiltmove",
            "continuouszoommove",
            "continuousfocusmove",
            "gotoserverpresetno",
            "gotoserverautopanno",
            "gotoservercruiseno",
            "gotoserversequenceno",
            "center",
            "query"),
    /** Full HD Multiple Streams IP Camera-Zoom. */
    ZOOM(
            "NH073\\w*|X0S[67]-7",
            "autofocus",
            "continuouspantiltmove",
            "continuouszoommove",
            "continuousfocusmove",
            "gotoserverpresetno",
            "gotoserversequenceno",
            "query"),
    /** Full HD Multiple Streams IP Camera-Motorized. */
    MOTORIZED(
            "N[HV][23]23\\w*|N[HV]053\\w*|W[235]",
            "autofocus",
            "continuouszoommove",
            "zoomsteps",
            "focusteps",
            "continuousfocusmove"),
    /** Full HD Multiple Streams IP Camera that speaks RS-485 to a head: section 5.3.1.2. */
    SERIAL(
            "N[HV]063\\w*|W6|X0S[67]-6",
            "continuouspantiltmove",
            "continuouszoommove",
            "continuousfocusmove",
            "continuousirismove",
            "gotoserverpresetno",
            "gotoserversequenceno");

    private static final Pattern WORDS = Pattern.compile("[\\s,/()_]+");
    /** The factor of a zoom, which the document writes as x. */
    private static final Pattern FACTOR = Pattern.compile("-\\d*X$");

    private final Pattern models;
    private final Set<String> commands;

    ModelClass(String models, String... commands) {
        this.models = Pattern.compile(models);
        this.commands = Set.of(commands);
    }

    /** The class of a model's name; empty for one that the document does not have. */
    static Optional<ModelClass> of(String model) {
        for (String word : WORDS.split(model.toUpperCase(Locale.ROOT))) {
            String name = FACTOR.matcher(word).replaceFirst("");
            for (ModelClass each : values()) {
                if (each.models.matcher(name).matches()) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }

    /** The commands of {@code ptz.cgi}. */
    Set<String> commands() {
        return commands;
    }

    /** The modes of its autofocus. */
    Set<String> autofocus() {
        return switch (this) {
            case POSITIONER -> Set.of("on", "off");
            case ZOOM -> Set.of("on", "off", "zoomtrigger", "pushaf");
            case MOTORIZED -> Set.of("pushaf", "zoomreset", "focusreset");
            case SERIAL -> Set.of();
        };
    }
}
