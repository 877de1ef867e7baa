package org.lensbridge.simulator.dahua.thermal;

import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** What was measured, in degrees Celsius. */
public record Reading(double average, double most, double least) {

    static Reading of(DoubleStream degrees) {
        DoubleSummaryStatistics all = degrees.summaryStatistics();
        return new Reading(all.getAverage(), all.getMax(), all.getMin());
    }

    /** A temperature as replies write it, in this unit of {@code HeatImagingThermometry.TemperatureUnit}. */
    public static String text(double celsius, String unit) {
        double degrees = unit.equals("Fahrenheit") ? celsius * 9 / 5 + 32 : celsius;
        return String.format(Locale.ROOT, "%.1f", degrees);
    }
}
