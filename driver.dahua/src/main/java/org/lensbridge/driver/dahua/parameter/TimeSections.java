package org.lensbridge.driver.dahua.parameter;

import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/** Sections of the days of a week: {@code TimeSection[day][section]=mask hh:mm:ss-hh:mm:ss}, in many tables the same. */
final class TimeSections {
    /** A mask and two times of a day. */
    static final ValueType TYPE = new ValueType.TextType(64);

    private static final Index DAY = new Index("day", 0, 6);

    private TimeSections() {}

    /**
     * The row of a table, still without the indexes that {@code head} may have.
     *
     * @param sections of a day, counted from 0
     * @param text ends with what the mask means
     */
    static Parameter of(String head, int sections, String section, String text) {
        return Parameter.of(
                        head + ".TimeSection[{day}][{section}]",
                        TYPE,
                        section,
                        text + " A day is 0 (Sunday) to 6, a section 'mask hh:mm:ss-hh:mm:ss'.")
                .at(DAY)
                .at(new Index("section", 0, sections - 1));
    }
}
