package org.lensbridge.driver.axis.capability.media;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.axis.operation.AudioOperations;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.tree.Tree;

/**
 * How the sound of a channel is asked for: the number behind {@code camera=} is that behind {@code Audio.A}, plus 1. Immutable.
 *
 * @param arguments of {@link AudioOperations#RECEIVE}
 */
record Microphone(Map<String, Value> arguments) {
    /** What can be sent over HTTP in pieces that mean something by themselves. */
    private static final Set<String> PLAIN = Set.of("g711", "g726");

    Microphone {
        arguments = Map.copyOf(arguments);
    }

    /** The microphone of a channel, where somebody has switched it on. */
    static Optional<Microphone> of(Tree tree, View view) {
        String configuration = "Audio.A" + (view.channel() - 1) + ".";
        String source = tree.text(configuration + "Source").orElse("0").strip();
        boolean on = tree.says("Properties.Audio.Audio")
                && tree.says(configuration + "Enabled")
                && !denies(tree, "AudioSource.A" + source + ".AudioSupport")
                && !denies(tree, "Properties.Audio.Source.A" + source + ".Input")
                && !word(tree, "Audio.DuplexMode").equals("post");
        if (!on) {
            return Optional.empty();
        }
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put(Operation.CHANNEL, Value.of(view.channel()));
        arguments.put(AudioOperations.FORM, Value.of(AudioOperations.SINGLE_PART));
        if (!PLAIN.contains(word(tree, "AudioSource.A" + source + ".AudioEncoding"))) {
            arguments.put(AudioOperations.CODEC, Value.of("g711"));
        }
        return Optional.of(new Microphone(arguments));
    }

    private static boolean denies(Tree tree, String name) {
        return word(tree, name).equals("no");
    }

    private static String word(Tree tree, String name) {
        return tree.text(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
