package org.lensbridge.driver.support.operation;

import java.nio.ByteBuffer;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;

/** Receives the bytes of an endless answer, on one I/O thread at a time. It must not block. */
public interface ByteSink {
    /**
     * The device has agreed; called once, first.
     *
     * @param contentType of the answer, with its parameters
     * @throws org.lensbridge.api.error.CameraException when the answer is of no use
     */
    void start(String contentType);

    /**
     * The device has answered with text that has no parts, such as {@code SID=7}: called in place of {@link #start} by those who can make
     * something of it. Where this returns false, as it does unless it is overridden, the answer counts as a refusal.
     */
    default boolean startText() {
        return false;
    }

    /**
     * More bytes, to be consumed completely; false when no more are wanted.
     *
     * @throws org.lensbridge.api.error.CameraException when they cannot be understood; {@link #end} gets the failure then
     */
    boolean bytes(ByteBuffer chunk);

    /** The answer has ended by itself; the last call. */
    void end(StreamEnd end);

    /** What it means that the device ends the answer in good order: a break, but for answers that have an end. */
    default StreamEnd complete() {
        return new StreamEnd(Kind.UNREACHABLE, "The device ended the stream.");
    }
}
