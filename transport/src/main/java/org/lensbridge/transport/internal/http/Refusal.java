package org.lensbridge.transport.internal.http;

import java.io.IOException;
import org.lensbridge.api.error.CameraException;

/** Ends an exchange from within the client's callbacks. */
final class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    Refusal(CameraException reason) {
        super(reason.getMessage(), reason);
    }
}
