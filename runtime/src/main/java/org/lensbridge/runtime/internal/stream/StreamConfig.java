package org.lensbridge.runtime.internal.stream;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How streams are kept, as an administrator sets it. */
@ObjectClassDefinition(
        name = "Lensbridge streams",
        description = "How long streams of cameras stay open, and when they are opened again.")
public @interface StreamConfig {
    /** The PID of the configuration. */
    String PID = "org.lensbridge.streams";

    @AttributeDefinition(
            name = "Linger (seconds)",
            description = "How long a stream stays open at the camera after its last reader has gone.",
            min = "0",
            max = "3600")
    int linger_seconds() default 5;

    @AttributeDefinition(
            name = "Stall (seconds)",
            description = "A stream that brings no picture for so long is opened again.",
            min = "1",
            max = "3600")
    int stall_seconds() default 10;

    @AttributeDefinition(
            name = "Longest retry (seconds)",
            description = "The longest pause before a broken stream is opened again.",
            min = "1",
            max = "3600")
    int retry_seconds() default 30;

    @AttributeDefinition(
            name = "Frame memory (MiB)",
            description = "Direct memory for frames; beyond it they live on the heap.",
            min = "0",
            max = "65536")
    int memory_mebibytes() default 128;

    @AttributeDefinition(
            name = "Group of pictures (MiB)",
            description =
                    "What is kept of a stream since its last key frame, so that a reader that comes can start at once. A stream"
                            + " with longer groups lets readers wait for the next key frame, and so do all streams while they"
                            + " together keep more than half of the frame memory.",
            min = "0",
            max = "1024")
    int group_mebibytes() default 32;
}
