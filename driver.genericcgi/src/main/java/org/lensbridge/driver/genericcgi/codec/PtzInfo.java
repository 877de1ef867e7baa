package org.lensbridge.driver.genericcgi.codec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code info=1} of section 5.3.1.1 tells: a description of the commands that the device has, for people. The document shows no answer. A command
 * is known by its name at the beginning of a line, or before an equals sign; what else the line says are its values. Names that are no words of
 * everyday, and lists of names, are known wherever they stand. Immutable.
 *
 * @param commands the rest of the line by the name of the command
 */
public record PtzInfo(Map<String, String> commands) {
    /** The commands of the table, and the other spelling of one that the document's history has. */
    public static final Set<String> KNOWN = Set.of(
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
            "zoomsteps",
            "focusteps",
            "focussteps",
            "continuousfocusmove",
            "continuousirismove",
            "gotoserverpresetno",
            "gotoserverautopanno",
            "gotoservercruiseno",
            "gotoserversequenceno",
            "center",
            "query");

    private static final int LONGEST = 16_384;
    /** Shorter ones are words that a sentence has too. */
    private static final int UNMISTAKABLE = 9;

    private static final int LIST = 3;
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern FIRST = Pattern.compile("[^A-Za-z]{0,8}([A-Za-z]{3,32})(?![A-Za-z])(.*)");
    private static final Pattern ASSIGNED = Pattern.compile("(?<![A-Za-z])([A-Za-z]{3,32})[ \\t]{0,4}=([^&]*)");

    public PtzInfo {
        commands = Collections.unmodifiableMap(new LinkedHashMap<>(commands));
    }

    /** Reads any text; a page for people that is not about commands has none. */
    public static PtzInfo parse(String text) {
        Map<String, String> commands = new LinkedHashMap<>();
        List<String> lines =
                text.substring(0, Math.min(text.length(), LONGEST)).lines().toList();
        for (String line : lines) {
            Matcher first = FIRST.matcher(line);
            if (first.matches()) {
                note(commands, first.group(1), first.group(2));
            }
            Matcher assigned = ASSIGNED.matcher(line);
            while (assigned.find()) {
                note(commands, assigned.group(1), assigned.group(2));
            }
            listed(commands, line);
        }
        return new PtzInfo(commands);
    }

    private static void listed(Map<String, String> commands, String line) {
        List<String> words =
                WORD.matcher(line).results().map(MatchResult::group).toList();
        long known = words.stream().filter(PtzInfo::isKnown).count();
        boolean list = known >= LIST && 2 * known > words.size();
        words.stream()
                .filter(word -> isKnown(word) && (list || word.length() >= UNMISTAKABLE))
                .forEach(word -> note(commands, word, ""));
    }

    private static boolean isKnown(String word) {
        return KNOWN.contains(word.toLowerCase(Locale.ROOT));
    }

    private static void note(Map<String, String> commands, String word, String rest) {
        String name = word.toLowerCase(Locale.ROOT);
        if (KNOWN.contains(name)) {
            commands.putIfAbsent(name, rest.strip());
        }
    }

    /** Whether the device tells of a word among the values of a command; empty when it names no words there. */
    public Optional<Boolean> offers(String command, String word) {
        String values = commands.getOrDefault(command, "").toLowerCase(Locale.ROOT);
        List<String> words = Pattern.compile("[^a-z]+")
                .splitAsStream(values)
                .filter(each -> !each.isEmpty())
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(words.contains(word));
    }
}
