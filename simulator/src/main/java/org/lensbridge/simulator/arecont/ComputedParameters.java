package org.lensbridge.simulator.arecont;

import java.util.HashMap;
import java.util.Map;
import org.lensbridge.simulator.ArecontModel;

/** The computed parameters of identity, contacts, motion, masks and upkeep. */
final class ComputedParameters {
    private final ArecontSite site;
    private final Map<String, Computed> all = new HashMap<>();

    private ComputedParameters(ArecontSite site) {
        this.site = site;
    }

    /** Those of the model by name, without those that it lacks. */
    static Map<String, Computed> of(ArecontSite site) {
        ComputedParameters computed = new ComputedParameters(site);
        computed.identity();
        computed.surroundings();
        computed.upkeep();
        if (site.settings().model().isCurrent()) {
            computed.all.put("pmaskblock", new MaskBlock(site));
        }
        if (site.settings().model().isEquipped()) {
            LensParameters.addTo(computed.all, site);
            CardParameters.addTo(computed.all, site);
        }
        computed.all.keySet().removeAll(site.settings().lacking());
        return computed.all;
    }

    private void identity() {
        ArecontModel model = site.settings().model();
        all.put("model", (sensor, form) -> switch (form) {
            case "fullname" -> model.number() + model.features();
            case "releasename" -> model.isCurrent() ? model.number() + model.features() : model.number();
            case "lpn" -> model.number() + "-LP";
            case "internal" -> "MV" + model.number().substring(2);
            default -> model.number();
        });
        if (model.isCurrent()) {
            all.put("enclosure", (sensor, form) -> form.equals("code") ? "7" : "MegaDome");
        }
    }

    private void surroundings() {
        all.put("auxin", (sensor, argument) -> site.isInputActive() ? "on" : "off");
        all.put("mdresult", new Computed() {
            @Override
            public boolean isOfSensor() {
                return true;
            }

            @Override
            public String get(int sensor, String argument) {
                boolean detects = site.parameters().is("motiondetect", sensor, "on");
                return detects
                        ? site.motion().result(sensor, site.parameters().number("mdtotalzones", sensor))
                        : "no motion";
            }
        });
    }

    private void upkeep() {
        all.put("admin", new Password(site, "admin"));
        all.put("viewer", new Password(site, "viewer"));
        all.put("params", new Computed() {
            @Override
            public String get(int sensor, String argument) throws Refusal {
                throw Refusal.notFound();
            }

            @Override
            public String set(int sensor, String value) throws Refusal {
                switch (value) {
                    case "save" -> site.save();
                    case "factory" -> site.factory();
                    case "reboot" -> site.restart();
                    default -> throw Refusal.badRequest("params is save, factory or reboot");
                }
                return value;
            }
        });
    }

    private record Password(ArecontSite site, String level) implements Computed {
        private static final int LONGEST = 32;

        @Override
        public boolean isSecret() {
            return true;
        }

        @Override
        public String get(int sensor, String argument) {
            return site.accounts().of(level);
        }

        @Override
        public String set(int sensor, String value) throws Refusal {
            Computed.check(
                    !value.isEmpty() && value.length() <= LONGEST,
                    level,
                    "1 to 32 characters, or " + ArecontAccounts.EMPTY);
            site.accounts().set(level, value);
            return value;
        }
    }

    /** Sets or erases the blocks between {@code pmaskleft}, {@code pmasktop}, {@code pmaskright} and {@code pmaskbottom}. */
    private record MaskBlock(ArecontSite site) implements Computed {
        @Override
        public boolean isOfSensor() {
            return true;
        }

        @Override
        public String get(int sensor, String argument) {
            boolean hidden = site.masks()
                    .isSet(
                            sensor,
                            side("left", sensor),
                            side("top", sensor),
                            side("right", sensor),
                            side("bottom", sensor));
            return hidden ? "on" : "off";
        }

        @Override
        public String set(int sensor, String value) throws Refusal {
            Computed.check(value.equals("on") || value.equals("off"), "pmaskblock", "on or off");
            site.masks()
                    .set(
                            sensor,
                            side("left", sensor),
                            side("top", sensor),
                            side("right", sensor),
                            side("bottom", sensor),
                            value.equals("on"));
            return value;
        }

        private int side(String side, int sensor) {
            return site.parameters().number("pmask" + side, sensor);
        }
    }
}
