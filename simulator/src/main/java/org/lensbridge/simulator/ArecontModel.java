package org.lensbridge.simulator;

import java.util.List;

/** Which camera of the Arecont Vision family it is. */
public enum ArecontModel {
    /** One sensor of the AVxxx5 series with everything: H.264, a memory card, a motorized lens, P-iris, infrared light and audio. */
    SINGLE("AV5225", "PMTIR-S", 1, List.of("base", "picture", "network", "current", "lens", "card")),
    /** A SurroundVideo of four sensors, which requests tell apart by a number in their path. */
    MULTI("AV20365", "DN", 4, List.of("base", "picture", "network", "current", "multi")),
    /** An early camera of pictures in JPEG only, whose settings change by GET and which does not count its sensors. */
    OLD("AV2110", "M", 1, List.of("base", "picture", "network"));

    private final String number;
    private final String features;
    private final int sensors;
    private final List<String> sheets;

    ArecontModel(String number, String features, int sensors, List<String> sheets) {
        this.number = number;
        this.features = features;
        this.sensors = sensors;
        this.sheets = sheets;
    }

    /** The plain model number. */
    public String number() {
        return number;
    }

    /** The letters behind the number of what it is sold as. */
    public String features() {
        return features;
    }

    public int sensors() {
        return sensors;
    }

    /** The resources that list its parameters. */
    public List<String> sheets() {
        return sheets;
    }

    /** Knows what the firmware of today does. */
    public boolean isCurrent() {
        return this != OLD;
    }

    /** Has a motorized lens, a card, and sound. */
    public boolean isEquipped() {
        return this == SINGLE;
    }
}
