package org.lensbridge.driver.support.quirk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.driver.DriverOption;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.Parameter;

/** A driver's quirks, in the order in which they are applied. Immutable. */
public final class QuirkTable {
    /** The name of the option by which a person chooses. */
    public static final String OPTION = "quirks";

    private final List<Quirk> rows;

    /** A table of rows with distinct names. */
    public QuirkTable(List<Quirk> rows) {
        this.rows = List.copyOf(rows);
        if (rows.stream().map(Quirk::name).distinct().count() < rows.size()) {
            throw new IllegalArgumentException("Two quirks have the same name");
        }
    }

    /** The rows. */
    public List<Quirk> rows() {
        return rows;
    }

    /** The option of the driver: names to apply, with a minus in front those not to apply. */
    public DriverOption option() {
        String names = rows.stream().map(Quirk::name).collect(Collectors.joining(", "));
        return new DriverOption(
                OPTION,
                ValueType.TEXT,
                Optional.of(Value.of("")),
                "Deviations of the firmware to assume, or with a minus in front not to assume, separated by blanks: "
                        + names + ". Empty for what the driver finds out.");
    }

    /**
     * Reads the option.
     *
     * @throws CameraException INVALID_ARGUMENT for a name that is no quirk's
     */
    public Choice choice(String option) {
        List<String> on = new ArrayList<>();
        List<String> off = new ArrayList<>();
        for (String word : option.strip().split("[\\s,]+")) {
            String name = word.startsWith("-") ? word.substring(1) : word;
            if (word.isEmpty()) {
                continue;
            }
            if (rows.stream().noneMatch(row -> row.name().equals(name))) {
                throw new CameraException(
                        Kind.INVALID_ARGUMENT,
                        "Option " + OPTION + ": there is no quirk " + name + "; the driver knows "
                                + rows.stream().map(Quirk::name).collect(Collectors.joining(", ")) + ".");
            }
            (word.startsWith("-") ? off : on).add(name);
        }
        return new Choice(Set.copyOf(on), Set.copyOf(off));
    }

    /** What is in force for a device: what a person chose, then what it says of itself or what was {@code learnt}. */
    public Applied select(DeviceInfo device, Collection<Quirk> learnt, Choice choice) {
        return new Applied(rows.stream()
                .filter(row -> choice.on().contains(row.name())
                        || !choice.off().contains(row.name())
                                && (learnt.contains(row) || row.devices().include(device)))
                .toList());
    }

    /** What a person chose, by name. */
    public record Choice(Set<String> on, Set<String> off) {
        /** Nothing. */
        public static final Choice NONE = new Choice(Set.of(), Set.of());

        public Choice {
            on = Set.copyOf(on);
            off = Set.copyOf(off);
        }

        /** The same with one more decision, unless the quirk was decided by name. */
        public Choice with(Quirk quirk, boolean applies) {
            if (decides(quirk)) {
                return this;
            }
            Set<String> more = new HashSet<>(applies ? on : off);
            more.add(quirk.name());
            return applies ? new Choice(more, off) : new Choice(on, more);
        }

        /** Whether a person decided about a quirk, so that nobody needs to find out. */
        public boolean decides(Quirk quirk) {
            return on.contains(quirk.name()) || off.contains(quirk.name());
        }
    }

    /** The quirks in force for one device. */
    public record Applied(List<Quirk> quirks) {
        /** A device that keeps to the document. */
        public static final Applied NONE = new Applied(List.of());

        public Applied {
            quirks = List.copyOf(quirks);
        }

        /** The row to send in place of a documented one. */
        public Operation operation(Operation row) {
            Operation replaced = row;
            for (Quirk quirk : quirks) {
                replaced = quirk.operations().apply(replaced);
            }
            return replaced;
        }

        /** The rows in place of the documented ones. */
        public List<Parameter> parameters(List<Parameter> documented) {
            List<Parameter> rows = new ArrayList<>();
            for (Parameter row : documented) {
                Optional<Parameter> replaced = Optional.of(row);
                for (Quirk quirk : quirks) {
                    replaced = replaced.flatMap(quirk.parameters());
                }
                replaced.ifPresent(rows::add);
            }
            return rows;
        }

        /** What a device says of itself, with the quirks among its details. */
        public DeviceInfo shownIn(DeviceInfo device) {
            if (quirks.isEmpty()) {
                return device;
            }
            Map<String, String> details = new LinkedHashMap<>(device.details());
            details.put(OPTION, names());
            return new DeviceInfo(
                    device.vendor(), device.model(), device.firmware(), device.serial(), device.mac(), details);
        }

        /** The names; empty for none. */
        public String names() {
            return quirks.stream().map(Quirk::name).collect(Collectors.joining(" "));
        }
    }
}
