package org.lensbridge.driver.axis.capability.control.ptz;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lensbridge.driver.support.tree.Tree;

/** What the driver for movements of a channel can do: the parameters of {@code PTZ.Support.S#} that matter here. */
enum Ability {
    CONTINUOUS_PAN("ContinuousPan", "Pan", "continuouspantiltmove"),
    CONTINUOUS_TILT("ContinuousTilt", "Tilt", "continuouspantiltmove"),
    CONTINUOUS_ZOOM("ContinuousZoom", "Zoom", "continuouszoommove"),
    CONTINUOUS_FOCUS("ContinuousFocus", "Focus", "continuousfocusmove"),
    CONTINUOUS_IRIS("ContinuousIris", "Iris", "continuousirismove"),
    ABSOLUTE_PAN("AbsolutePan", "Pan", "pan"),
    ABSOLUTE_TILT("AbsoluteTilt", "Tilt", "tilt"),
    ABSOLUTE_ZOOM("AbsoluteZoom", "Zoom", "zoom"),
    ABSOLUTE_FOCUS("AbsoluteFocus", "Focus", "focus"),
    RELATIVE_PAN("RelativePan", "Pan", "rpan"),
    RELATIVE_TILT("RelativeTilt", "Tilt", "rtilt"),
    RELATIVE_ZOOM("RelativeZoom", "Zoom", "rzoom"),
    RELATIVE_FOCUS("RelativeFocus", "Focus", "rfocus"),
    RELATIVE_IRIS("RelativeIris", "Iris", "riris"),
    AREA_ZOOM("AreaZoom", "", "areazoom"),
    AUTO_FOCUS("AutoFocus", "Focus", "autofocus"),
    SERVER_PRESET("ServerPreset", "", "gotoserverpresetno");

    private final String parameter;
    private final String group;
    private final String command;

    Ability(String parameter, String group, String command) {
        this.parameter = parameter;
        this.group = group;
        this.command = command;
    }

    /** Those that the device lists for a channel, from 1, and allows. */
    static Set<Ability> in(Tree tree, int channel) {
        Set<Ability> found = EnumSet.noneOf(Ability.class);
        for (Ability ability : values()) {
            boolean allowed = tree.text("PTZ.Various.V" + channel + "." + ability.group + "Enabled")
                    .map(text -> !text.strip().equalsIgnoreCase("false"))
                    .orElse(true);
            if (allowed && tree.says("PTZ.Support.S" + channel + "." + ability.parameter)) {
                found.add(ability);
            }
        }
        return found;
    }

    /** Those that these commands stand for. */
    static Set<Ability> of(List<String> commands) {
        Set<Ability> found = EnumSet.noneOf(Ability.class);
        for (Ability ability : values()) {
            if (commands.stream().anyMatch(ability.command::equalsIgnoreCase)) {
                found.add(ability);
            }
        }
        return found;
    }
}
