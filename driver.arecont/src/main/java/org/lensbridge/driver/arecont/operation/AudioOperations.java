package org.lensbridge.driver.arecont.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Chapter "Audio": sound to the camera. */
public final class AudioOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private AudioOperations() {}
}
