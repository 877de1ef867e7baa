package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.driver.support.parameter.ToldRanges;
import org.lensbridge.driver.support.session.Questions;

/** All that a device tells of the ranges of its settings, by the beginnings of the keys. Thread-safe. */
public final class DahuaRanges {
    private static final List<Source> OF_CHANNEL = List.of(
            new Source((ask, channel) -> EncodeRanges.of(ask.questions(), channel), "Encode["),
            new Source((ask, channel) -> InputRanges.of(ask.questions(), channel), "VideoInOptions["),
            new Source(PtzRanges::of, "Ptz[", "PtzAutoMovement["),
            new Source((ask, channel) -> RecordRanges.of(ask.questions(), channel), "Record["),
            new Source(AnalyticsRanges::of, "VideoAnalyseGlobal[", "VideoAnalyseRule["),
            new Source(ThermalRanges::ofPicture, "ThermographyOptions["),
            new Source(ThermalRanges::ofRules, "ThermometryRule["));
    private static final List<Source> OF_DEVICE = List.of(
            new Source((ask, channel) -> SystemRanges.of(ask.questions(), channel), "Language", "Network."),
            new Source(ThermalRanges::ofDevice, "HeatImagingThermometry."));

    private final RangeQuestions questions;

    /** For one device. */
    public DahuaRanges(Questions questions) {
        this.questions = new RangeQuestions(questions);
    }

    private record Source(RangeSource source, List<String> heads) {
        Source(RangeSource source, String... heads) {
            this(source, List.of(heads));
        }
    }

    /** The questions for a channel from 1, or with 0 for the device itself. */
    public List<ToldRanges> of(int channel) {
        Stream<Source> sources = (channel == 0 ? OF_DEVICE : OF_CHANNEL).stream();
        return sources.map(asked ->
                        new ToldRanges(asked.heads(), () -> asked.source().of(questions, channel)))
                .toList();
    }
}
