package org.lensbridge.runtime.internal.deploy;

/** A driver is not installed or updated; the message is a sentence for the administrator. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String sentence) {
        super(sentence);
    }
}
