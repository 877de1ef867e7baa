package org.lensbridge.driver.axis.parameter;

import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Conversions;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/** How the rows of the Imaging API are made. Stateless. */
final class ImagingRow {
    /** The page of the document, below its library. */
    static final String SECTION = "network-video/imaging-api";

    private ImagingRow() {}

    /** A parameter of a channel, with the rights of most. */
    static Parameter of(String key, ValueType type, String text) {
        return of(key, type, Rights.OPERATOR, text);
    }

    /** A parameter of a channel. */
    static Parameter of(String key, ValueType type, Rights rights, String text) {
        Parameter row = Parameter.of(key, type, SECTION, rights.added(text)).at(Index.channel(0));
        return type instanceof ValueType.FlagType ? row.as(Conversions.YES_NO) : row;
    }

    /** One that is 0 to 100, and so much from the factory. */
    static Parameter percent(String key, int factory, String text) {
        return of(key, ValueType.integer(0, 100), text).byDefault(Value.of(factory));
    }
}
