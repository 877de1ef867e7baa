package org.lensbridge.driver.axis.operation;

import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Presets and the menu of a positioner: {@code com/ptzconfig.cgi}. */
public final class PtzPresetOperations {
    /** The number of a preset; the guard tour API gives the last. */
    public static final ValueType NUMBER = ValueType.integer(1, 3600);

    /** The name of a preset; what a device says of the length goes before the document. */
    static final ValueType NAME = new ValueType.TextType(255);

    /** Stores where the channel looks under a name. */
    public static final Operation SET_BY_NAME = act(
                    "ptz.preset.setByName",
                    "setserverpresetname={name}&home={home}",
                    "Stores where the channel looks under a name.")
            .needs("name", NAME, "without any of \"<>~:")
            .takes("home", ValueType.choice("yes"), "it becomes the home position");

    /** Stores where the channel looks under a number. */
    public static final Operation SET = act(
                    "ptz.preset.set",
                    "setserverpresetno={preset}&home={home}",
                    "Stores where the channel looks under a number.")
            .needs("preset", NUMBER, "its number")
            .takes("home", ValueType.choice("yes"), "it becomes the home position");

    /** Gives a preset another name. */
    public static final Operation RENAME = act(
                    "ptz.preset.rename", "renameserverpresetno={preset}&newname={name}", "Gives a preset another name.")
            .needs("preset", NUMBER, "its number")
            .needs("name", NAME, "without any of \"<>~:");

    /** Removes a preset. */
    public static final Operation REMOVE = act(
                    "ptz.preset.remove", "removeserverpresetno={preset}", "Removes a preset.")
            .needs("preset", NUMBER, "its number");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            act("ptz.menu", "osdmenu={key}", "Works the menu of a positioner.")
                    .needs(
                            "key",
                            ValueType.choice("open", "close", "up", "down", "left", "right", "select", "back"),
                            "what to do in the menu"),
            SET_BY_NAME,
            SET,
            RENAME,
            act("ptz.preset.removeByName", "removeserverpresetname={name}", "Removes a preset by its name.")
                    .needs("name", NAME, "its name"),
            REMOVE,
            act("ptz.presets.remove", "removeallserverpresets=yes", "Removes all presets of a channel.")
                    .with(Trait.DESTRUCTIVE),
            act("ptz.devicePreset.set", "setdevicepreset={preset}", "Stores a preset in the positioner itself.")
                    .needs("preset", ValueType.integer(0, 65_535), "the positioner's own number"));

    private PtzPresetOperations() {}

    private static Operation act(String name, String query, String description) {
        return write(
                        name,
                        PtzOperations.SECTION,
                        "/axis-cgi/com/ptzconfig.cgi?camera={channel}&" + query,
                        Decoding.confirmation("OK"),
                        description)
                .channelFrom(1);
    }
}
