package org.lensbridge.driver.dahua.operation;

import org.lensbridge.driver.support.operation.Decoding;

/** How the vendor's devices confirm: section 3.4. */
final class Confirmation {
    /** What was done is answered with {@code OK}. */
    static final Decoding OK = Decoding.confirmation("OK");

    private Confirmation() {}
}
