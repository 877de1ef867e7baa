package org.lensbridge.driver.arecont.operation;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Chapter "Audio": sound to the camera. */
public final class AudioOperations {
    /** Plays sound at the line output; G.711, for as long as it comes. */
    public static final Operation TRANSMIT = Operation.write(
                    "audio.transmit",
                    "Transmit Audio to Line Out",
                    "/g711",
                    Decoding.TEXT,
                    "Plays G.711 at the line output.")
            .sending("POST", Operation.Body.NONE)
            .with(Trait.UPLOAD);

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(TRANSMIT);

    private AudioOperations() {}
}
