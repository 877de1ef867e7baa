package org.lensbridge.app;

/** Why Lensbridge cannot start, as a sentence for the person who started it. */
final class LaunchException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LaunchException(String sentence) {
        super(sentence);
    }

    LaunchException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
