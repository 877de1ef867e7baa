package org.lensbridge.driver.axis.operation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.transport.http.HttpReply;

/**
 * The device's word that it has done what it was told, as a text or on a page for people. To other requests such a page is a refusal. Immutable.
 *
 * @param word what the text says
 * @param pages whether any page is good that neither tells an error nor asks for a login: what it says depends on product and release
 */
record PageDecoding(Pattern word, boolean pages) implements Decoding {
    private static final int LARGEST = 65_536;
    private static final Pattern TAGS = Pattern.compile("(?s)<(script|style)[^>]*>.*?</\\1>|<[^>]*>|&nbsp;");
    private static final Pattern ERROR = Pattern.compile(
            "(?i)\\b(errors?|fail(ed|ure)|denied|unauthori[sz]ed|forbidden|not (found|supported|allowed))\\b");
    /** Of pages that firmware shows in place of an answer. */
    private static final Pattern LOGIN = Pattern.compile("(?i)\\b(log ?in|sign ?in|password)\\b");

    /** Nothing but a text or page with this word is good. */
    static Decoding saying(String word) {
        return new PageDecoding(Pattern.compile(word, Pattern.CASE_INSENSITIVE), false);
    }

    /** A page is good, and a text that says that the device goes away. */
    static Decoding leaving() {
        return new PageDecoding(
                Pattern.compile("^ok\\b|restart|reboot|wait|default|upgrad", Pattern.CASE_INSENSITIVE), true);
    }

    /** Whether a reply that looks like a refusal is a good page. */
    boolean accepts(HttpReply reply) {
        return reply.success() && page(reply).filter(this::says).isPresent();
    }

    private boolean says(String text) {
        boolean said = word.matcher(text).find();
        return pages
                ? !ERROR.matcher(text).find() && (said || !LOGIN.matcher(text).find())
                : said;
    }

    /** What a person reads on a page; empty for what is none. */
    private static Optional<String> page(HttpReply reply) {
        if (reply.body().remaining() > LARGEST || !reply.mediaType().startsWith("text/")) {
            return Optional.empty();
        }
        String text = reply.text().strip();
        return text.startsWith("<")
                ? Optional.of(TAGS.matcher(text)
                        .replaceAll(" ")
                        .replaceAll("\\s+", " ")
                        .strip())
                : Optional.empty();
    }

    @Override
    public Decoded decode(HttpReply reply) {
        String text = reply.text().strip();
        // Firmware forgets the word now and then, but none answers a failure with nothing.
        if (text.isEmpty() || word.matcher(text).find() || accepts(reply)) {
            return Decoded.of(Value.ABSENT);
        }
        throw new CameraException(
                Kind.PROTOCOL, "The device did not say that it has done this but answered: " + Excerpt.of(text));
    }
}
