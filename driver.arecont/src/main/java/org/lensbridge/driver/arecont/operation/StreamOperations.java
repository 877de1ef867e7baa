package org.lensbridge.driver.arecont.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Chapters "JPEG/MJPEG" and "h.264 Streaming", with their forms for one sensor of several. */
public final class StreamOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private StreamOperations() {}
}
