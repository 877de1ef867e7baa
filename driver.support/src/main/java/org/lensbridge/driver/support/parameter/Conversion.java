package org.lensbridge.driver.support.parameter;

import java.util.Optional;
import org.lensbridge.api.data.Value;

/**
 * How a value is written on the wire, both ways: what {@link #write} makes of a value, {@link #read} gives back. Part of a
 * row: stateless and thread-safe. {@link Conversions} has those that vendors share.
 */
public interface Conversion {
    /** What the device's text means; empty when it means nothing that this conversion knows. Never throws. */
    Optional<Value> read(String wire);

    /** The text for a value that the row's type allows. */
    String write(Value value);
}
