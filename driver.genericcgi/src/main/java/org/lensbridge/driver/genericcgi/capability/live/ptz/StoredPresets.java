package org.lensbridge.driver.genericcgi.capability.live.ptz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.genericcgi.operation.ParameterOperations;
import org.lensbridge.driver.genericcgi.operation.PtzOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.http.Reuse;

/**
 * Which presets are stored. The document has no request for it; devices whose tree has the branch {@code PTZ.Preset} list them there, each as
 * {@code P5.Name}, in one or two levels. Without state.
 */
final class StoredPresets {
    private static final String BRANCH = "PTZ.Preset";
    private static final Pattern PRESET =
            Pattern.compile("(?i)PTZ\\.Preset\\.(?:P\\d{1,4}\\.)?(?:Position\\.)?P(\\d{1,4})\\.(\\w+)");

    private final Ground ground;

    StoredPresets(Ground ground) {
        this.ground = ground;
    }

    /** The names by number; empty when the device does not tell. */
    Optional<Map<Integer, String>> ask() {
        Map<String, Value> branch = Map.of(TreeDialect.GROUPS, Value.of(List.of(Value.of(BRANCH))));
        Inquiry.Answer answer = ground.ask(ParameterOperations.LIST.reused(Reuse.NEVER), branch);
        Tree tree = Tree.of(answer.document());
        if (!tree.holds(BRANCH)) {
            return Optional.empty();
        }
        Map<Integer, String> presets = new TreeMap<>();
        tree.values().forEach((key, text) -> {
            Matcher preset = PRESET.matcher(key);
            if (preset.matches()) {
                note(presets, Integer.parseInt(preset.group(1)), preset.group(2).equalsIgnoreCase("Name") ? text : "");
            }
        });
        return Optional.of(presets);
    }

    private static void note(Map<Integer, String> presets, int number, String name) {
        if (number >= 1 && number <= PtzOperations.MOST_PRESETS) {
            presets.merge(number, name.strip(), (before, more) -> before.isEmpty() ? more : before);
        }
    }
}
