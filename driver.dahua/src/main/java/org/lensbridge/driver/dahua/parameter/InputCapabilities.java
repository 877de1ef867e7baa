package org.lensbridge.driver.dahua.parameter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.dahua.operation.VideoOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * What a channel says that its sensor and lens can do: section 4.5.13. A device without an answer says nothing, and neither yes nor no
 * may be taken for it. Immutable.
 *
 * @param caps the answer below {@code caps}
 */
public record InputCapabilities(KeyValueDocument caps) {
    /** The white balances of 4.5.20: those that all devices may have, those of some, and others that it names in passing. */
    static final List<String> WHITE_BALANCES = List.of(
            "Disable",
            "Auto",
            "Custom",
            "Sunny",
            "Cloudy",
            "Home",
            "Office",
            "Night",
            "Outdoor",
            "CustomColorTemperature",
            "Indoor",
            "ATW",
            "Manual",
            "AutoOutdoor",
            "ManualDatum");

    private static final int MOST = 10_000;

    /** Asks a channel, from 1. */
    public static InputCapabilities of(Questions questions, int channel) {
        return new InputCapabilities(questions
                .ask(VideoOperations.INPUT_CAPABILITIES, Map.of(Operation.CHANNEL, Value.of(channel)))
                .sub("caps"));
    }

    /** Whether it has something: {@code true} and {@code false}, or a number, since firmware differs from the document in which. */
    public Optional<Boolean> has(String ability) {
        return caps.flag(ability).or(() -> caps.number(ability).map(number -> number.signum() > 0));
    }

    /** How much of something it has: a number, or 1 for {@code true}. */
    public OptionalInt grade(String ability) {
        Optional<BigDecimal> number =
                caps.number(ability).or(() -> caps.flag(ability).map(on -> on ? BigDecimal.ONE : BigDecimal.ZERO));
        return number.filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.valueOf(MOST)) <= 0)
                .map(n -> OptionalInt.of(n.intValue()))
                .orElseGet(OptionalInt::empty);
    }

    /** The white balances that the channel knows; empty when it does not say. */
    public List<String> whiteBalances() {
        return switch (grade("WhiteBalance").orElse(-1)) {
            case 0 -> WHITE_BALANCES.subList(0, 1);
            case 1 -> WHITE_BALANCES.subList(0, 2);
            case 2 ->
                WHITE_BALANCES.stream().filter(name -> !name.equals("Custom")).toList();
            case 3 -> WHITE_BALANCES;
            default -> List.of();
        };
    }

    /** The signals that the channel takes; empty when it does not say. */
    List<String> signals() {
        return caps.text("SignalFormats").stream()
                .flatMap(text -> Stream.of(text.split(",", 32)))
                .map(String::strip)
                .filter(name -> name.matches("\\w{1,16}"))
                .distinct()
                .toList();
    }
}
