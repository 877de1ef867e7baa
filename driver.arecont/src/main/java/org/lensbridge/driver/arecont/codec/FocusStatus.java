package org.lensbridge.driver.arecont.codec;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.transport.text.DeviceText;

/**
 * {@code focus=status}: whether a lens searches its focus. The document names the question and gives no words for the answer: those that can mean
 * either are understood, in any case and among others. Stateless.
 */
public final class FocusStatus {
    private static final int LOOKED_AT = 200;
    private static final Pattern STANDING =
            Pattern.compile("\\b(idle|done|ready|finish\\w*|complete\\w*|stop\\w*|still|success\\w*|ok|fail\\w*|"
                    + "not (busy|moving|running|focusing))\\b");
    private static final Pattern MOVING = Pattern.compile(
            "\\b(busy|moving|running|focus+ing|search\\w*|scan\\w*|seek\\w*|in ?progress|active|wait\\w*|"
                    + "not (ready|done|finished|complete))\\b");

    private static final Pattern DENIED_END = Pattern.compile("\\bnot (ready|done|finished|complete)\\b");

    private FocusStatus() {}

    /** Whether it moves; empty for words that tell neither. */
    public static Optional<Boolean> moving(String answer) {
        String words = answer.substring(0, Math.min(LOOKED_AT, answer.length()))
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ');
        String said = words.startsWith("status=") ? words.substring("status=".length()) : words;
        Optional<Boolean> flag = DeviceText.flag(said.strip());
        if (flag.isPresent()) {
            return flag;
        }
        boolean moving = MOVING.matcher(said).find();
        boolean standing = STANDING.matcher(said).find();
        if (moving == standing) {
            // Of "not ready" and "not busy" the denial counts, which holds the other's word.
            return moving ? Optional.of(DENIED_END.matcher(said).find()) : Optional.empty();
        }
        return Optional.of(moving);
    }
}
