package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.driver.support.parameter.ToldRanges;
import org.lensbridge.driver.support.session.Questions;

/** All that devices tell of the ranges of their settings, by the beginnings of the keys. Stateless. */
public final class DahuaRanges {
    private static final List<Source> OF_CHANNEL = List.of(
            new Source(EncodeRanges::of, "Encode["),
            new Source(InputRanges::of, "VideoInOptions["),
            new Source(PtzRanges::of, "Ptz[", "PtzAutoMovement["),
            new Source(RecordRanges::of, "Record["),
            new Source(AnalyticsRanges::of, "VideoAnalyseGlobal[", "VideoAnalyseRule["),
            new Source(ThermalRanges::ofPicture, "ThermographyOptions["),
            new Source(ThermalRanges::ofRules, "ThermometryRule["));
    private static final List<Source> OF_DEVICE = List.of(
            new Source(SystemRanges::of, "Language", "Network."),
            new Source(ThermalRanges::ofDevice, "HeatImagingThermometry."));

    private DahuaRanges() {}

    private record Source(RangeSource source, List<String> heads) {
        Source(RangeSource source, String... heads) {
            this(source, List.of(heads));
        }
    }

    /** The questions for a channel from 1, or with 0 for the device itself. */
    public static List<ToldRanges> of(Questions questions, int channel) {
        Stream<Source> sources = (channel == 0 ? OF_DEVICE : OF_CHANNEL).stream();
        return sources.map(asked ->
                        new ToldRanges(asked.heads(), () -> asked.source().of(questions, channel)))
                .toList();
    }
}
