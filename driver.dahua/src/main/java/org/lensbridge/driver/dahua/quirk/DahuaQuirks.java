package org.lensbridge.driver.dahua.quirk;

import java.util.List;
import org.lensbridge.driver.support.quirk.Devices;
import org.lensbridge.driver.support.quirk.Quirk;
import org.lensbridge.driver.support.quirk.QuirkTable;

/** The rows. */
public final class DahuaQuirks {
    /** The examples of 4.10.3, 4.10.7 and 4.10.9 count so too. */
    public static final Quirk PTZ_FROM_ZERO = Quirk.ofOperations(
            "ptz-from-zero",
            "a device with one channel refuses PTZ channel 1 and accepts 0, or its configuration says so",
            Devices.LEARNT,
            row -> row.name().startsWith("ptz.") ? row.withChannelBase(0) : row);

    /** All rows. */
    public static final QuirkTable TABLE = new QuirkTable(List.of(PTZ_FROM_ZERO));

    /**
     * Where the entries of lists stand: the document doubles the name, other firmware does not. Misspelt keys are answered by
     * real devices beside or in place of the documented ones.
     */
    public static final List<String> PRESET_LISTS = List.of("presets.presets", "presets");

    /** The same for tours. */
    public static final List<String> TOUR_LISTS = List.of("tours.tours", "tours");

    /** The keys of the position in the answer of 4.10.8: one text of three numbers, or three entries. */
    public static final List<String> POSITIONS = List.of("status.Position", "status.Postion", "Position", "Postion");

    private DahuaQuirks() {}
}
