package org.lensbridge.driver.arecont.capability.media;

import static org.lensbridge.driver.arecont.operation.StreamOperations.BIT_RATE;
import static org.lensbridge.driver.arecont.operation.StreamOperations.BOTTOM;
import static org.lensbridge.driver.arecont.operation.StreamOperations.CARD;
import static org.lensbridge.driver.arecont.operation.StreamOperations.HALF;
import static org.lensbridge.driver.arecont.operation.StreamOperations.INTRA_PERIOD;
import static org.lensbridge.driver.arecont.operation.StreamOperations.LEFT;
import static org.lensbridge.driver.arecont.operation.StreamOperations.QUANTIZATION;
import static org.lensbridge.driver.arecont.operation.StreamOperations.RESOLUTION;
import static org.lensbridge.driver.arecont.operation.StreamOperations.RIGHT;
import static org.lensbridge.driver.arecont.operation.StreamOperations.TOP;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Operation;

/**
 * What the document says of arguments of pictures and streams beyond their ranges: the window's steps, what excludes what. Immutable.
 *
 * @param policy what happens to windows that the camera does not take
 * @param width of the sensor in pixels; 0 when unknown
 * @param height of the sensor in pixels; 0 when unknown
 */
record StreamRules(Window.Policy policy, int width, int height) {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(65_535);

    /**
     * The arguments as they go to the camera. What is no number, or too large, is left to the row's own check.
     *
     * @throws CameraException INVALID_ARGUMENT with a sentence
     */
    Map<String, Value> applied(Map<String, Value> given) {
        Map<String, Value> arguments = new HashMap<>(given);
        arguments.values().removeIf(Value.Absent.class::isInstance);
        card(arguments);
        window(arguments);
        rate(arguments);
        return arguments;
    }

    /** Section "sd": no other arguments with it. */
    private static void card(Map<String, Value> arguments) {
        Value card = arguments.get(CARD);
        if (card == null || card.toString().equalsIgnoreCase("off")) {
            return;
        }
        List<String> others = arguments.keySet().stream()
                .filter(name -> !name.equals(CARD) && !name.equals(Operation.CHANNEL))
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "What is on the SD card comes as it was recorded: leave out " + String.join(", ", others)
                            + " where sd is given.");
        }
    }

    private void window(Map<String, Value> arguments) {
        boolean half = Optional.ofNullable(arguments.get(RESOLUTION))
                .filter(value -> value.toString().equalsIgnoreCase(HALF))
                .isPresent();
        Window window = Window.of(half, width, height);
        for (String name : List.of(LEFT, TOP, RIGHT, BOTTOM)) {
            number(arguments, name)
                    .ifPresent(wanted -> arguments.put(name, Value.of(window.edge(name, wanted, policy))));
        }
        order(arguments, LEFT, RIGHT);
        order(arguments, TOP, BOTTOM);
    }

    private static void order(Map<String, Value> arguments, String first, String second) {
        Optional<Integer> from = number(arguments, first);
        Optional<Integer> to = number(arguments, second);
        if (from.isPresent() && to.isPresent() && from.get() >= to.get()) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "The window is empty: " + second + " is " + to.get() + ", which must be more than " + first + ", "
                            + from.get() + ".");
        }
    }

    /** Section "intra_period": for a constant rate only. Section "qp": ignored with one, and then left out here. */
    private static void rate(Map<String, Value> arguments) {
        boolean constant = number(arguments, BIT_RATE).filter(rate -> rate > 0).isPresent();
        if (constant) {
            arguments.remove(QUANTIZATION);
        } else if (arguments.containsKey(INTRA_PERIOD)) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Argument '" + INTRA_PERIOD + "': it counts with a bit rate only; give " + BIT_RATE + " too.");
        }
    }

    private static Optional<Integer> number(Map<String, Value> arguments, String name) {
        return Optional.ofNullable(arguments.get(name))
                .flatMap(Value::asNumber)
                .filter(number -> number.signum() >= 0 && number.compareTo(LARGEST) <= 0 && isWhole(number))
                .map(BigDecimal::intValueExact);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
