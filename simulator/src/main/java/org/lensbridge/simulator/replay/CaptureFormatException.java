package org.lensbridge.simulator.replay;

import java.io.IOException;

/** A file is no capture, or a broken one. The message is a sentence that names the line. */
public final class CaptureFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int line;

    CaptureFormatException(int line, String problem) {
        super("Line " + line + ": " + problem);
        this.line = line;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }
}
