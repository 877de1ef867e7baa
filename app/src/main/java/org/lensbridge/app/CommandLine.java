package org.lensbridge.app;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The line that the console reads for words that a shell has already split. A single word is a line of its own, so that whoever wants the
 * console's language quotes it for the shell; of several words each stays one, whatever brackets, stars and quotes it holds. Stateless.
 */
final class CommandLine {
    private static final Pattern PLAIN = Pattern.compile("[\\w.:/@%+,=-]+");
    private static final Set<String> OPERATORS = Set.of("|", ";", "&", "&&", "||", ">", ">>", "<");

    private CommandLine() {}

    static String of(List<String> words) {
        return words.size() == 1
                ? words.get(0)
                : words.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        if (PLAIN.matcher(word).matches() || OPERATORS.contains(word)) {
            return word;
        }
        // The console's reader takes an apostrophe in double quotes for the begin of a text.
        return word.indexOf('\'') < 0 ? "'" + word + "'" : word.replaceAll("([^\\w.:/@%+,=-])", "\\\\$1");
    }
}
