package org.lensbridge.driver.axis.capability.recording;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** What a recording is asked for with; as a text {@code disk/recording}. */
record Token(String disk, String recording) {
    private static final Pattern FORM = Pattern.compile("([^/\\p{Cntrl}]{1,128})/([^/\\p{Cntrl}]{1,256})");

    Token {
        Objects.requireNonNull(disk);
        Objects.requireNonNull(recording);
    }

    /** Of what a device tells; empty where that makes no token. */
    static Optional<Token> of(String disk, String recording) {
        return FORM.matcher(disk + "/" + recording).matches()
                ? Optional.of(new Token(disk, recording))
                : Optional.empty();
    }

    /**
     * Reads a token.
     *
     * @throws CameraException INVALID_ARGUMENT for one that is not of this driver
     */
    static Token parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT, "This is no recording of this device. Take one that was found there.");
        }
        return new Token(form.group(1), form.group(2));
    }

    String text() {
        return disk + "/" + recording;
    }
}
