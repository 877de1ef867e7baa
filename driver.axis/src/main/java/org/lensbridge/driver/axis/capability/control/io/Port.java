package org.lensbridge.driver.axis.capability.control.io;

import java.util.Objects;
import java.util.Optional;

/**
 * A port as both ways of asking tell it. Immutable.
 *
 * @param number from 1, as printed on the device
 * @param output whether it is switched rather than watched
 * @param name may be empty
 * @param active empty where the device does not tell
 */
record Port(int number, boolean output, String name, Optional<Boolean> active) {
    Port {
        Objects.requireNonNull(name);
        Objects.requireNonNull(active);
    }
}
