package org.lensbridge.driver.dahua.quirk;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.lensbridge.driver.support.operation.Operation;

/**
 * A row: how some firmware wants requests that differ from the document.
 *
 * @param name for warnings and settings
 * @param evidence how it is known that a device has it
 * @param deviation the row to send in place of the documented one
 */
public record Quirk(String name, String evidence, UnaryOperator<Operation> deviation) {
    /** The examples of 4.10.3, 4.10.7 and 4.10.9 count so too. */
    public static final Quirk PTZ_FROM_ZERO = new Quirk(
            "ptz-from-zero",
            "a device with one channel refuses PTZ channel 1 and accepts 0, or its configuration says so",
            row -> row.name().startsWith("ptz.") ? row.withChannelBase(0) : row);

    /**
     * Where the entries of lists stand: the document doubles the name, other firmware does not. Misspelt keys are answered by
     * real devices beside or in place of the documented ones.
     */
    public static final List<String> PRESET_LISTS = List.of("presets.presets", "presets");

    /** The keys of the position in the answer of 4.10.8: one text of three numbers, or three entries. */
    public static final List<String> POSITIONS = List.of("status.Position", "status.Postion", "Position", "Postion");

    public Quirk {
        Objects.requireNonNull(name);
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(deviation);
    }
}
