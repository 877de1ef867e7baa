package org.lensbridge.driver.dahua.parameter;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.dahua.operation.VideoOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.text.KeyValueDocument;

/** What a channel says that its encoder can do: section 4.5.4, appendix A. Stateless. */
public final class EncodeRanges {
    private static final Pattern CAPABILITY =
            Pattern.compile("\\[(\\d{1,4})]\\.((?:Main|Extra|Snap)Format\\[\\d]\\.(?:Video|Audio))\\.(\\w+)");
    private static final int MOST_CODECS = 32;
    private static final int MOST_RATE = 1_000;

    private EncodeRanges() {}

    /** The ranges by key. A device that does not answer has none of its own. */
    public static Map<String, ValueType> of(Questions questions, int channel) {
        KeyValueDocument caps = questions
                .ask(VideoOperations.ENCODE_CAPABILITIES, Map.of(Operation.CHANNEL, Value.of(channel)))
                .sub("caps");
        // Asked for one channel, firmware answers it under its own index or under 0.
        boolean own = caps.values().keySet().stream().anyMatch(key -> key.startsWith("[" + (channel - 1) + "]"));
        String index = own ? Integer.toString(channel - 1) : "0";
        Map<String, ValueType> ranges = new LinkedHashMap<>();
        caps.values().forEach((key, text) -> {
            Matcher capability = CAPABILITY.matcher(key);
            if (capability.matches() && capability.group(1).equals(index)) {
                String head = "Encode[" + (channel - 1) + "]." + capability.group(2) + ".";
                switch (capability.group(3)) {
                    case "BitRateOptions" -> bitRates(text).ifPresent(range -> ranges.put(head + "BitRate", range));
                    case "CompressionTypes" -> codecs(text).ifPresent(range -> ranges.put(head + "Compression", range));
                    case "FPSMax" -> rates(text).ifPresent(range -> ranges.put(head + "FPS", range));
                    default -> {}
                }
            }
        });
        return ranges;
    }

    private static Optional<ValueType> bitRates(String text) {
        List<BigDecimal> ends = Stream.of(text.split(",", 3))
                .flatMap(end -> Value.of(end).asNumber().stream())
                .toList();
        boolean sound = ends.size() == 2
                && ends.get(0).signum() >= 0
                && ends.get(0).compareTo(ends.get(1)) <= 0
                && ends.get(1).compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0;
        return sound
                ? Optional.of(
                        ValueType.integer(ends.get(0).longValue(), ends.get(1).longValue()))
                : Optional.empty();
    }

    private static Optional<ValueType> codecs(String text) {
        TreeSet<String> codecs = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String codec : text.split(",", MOST_CODECS)) {
            if (!codec.isBlank()) {
                codecs.add(codec.strip());
            }
        }
        return codecs.isEmpty() ? Optional.empty() : Optional.of(ValueType.choice(codecs.toArray(String[]::new)));
    }

    private static Optional<ValueType> rates(String text) {
        return Value.of(text)
                .asNumber()
                .filter(most -> most.signum() > 0 && most.compareTo(BigDecimal.valueOf(MOST_RATE)) <= 0)
                .map(most -> new BigDecimal(most.toPlainString()))
                .map(most -> new ValueType.DecimalType(EncodeParameters.SLOWEST.min(most), most));
    }
}
