package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.stream.Stream;

/** All configuration tables of the vendor's document, by area: add the tables of a further area here. */
final class DefaultTables {
    private static final List<List<TableSource>> AREAS = List.of(
            PictureTables.ALL,
            EncodeTables.ALL,
            VideoInTables.ALL,
            SystemTables.ALL,
            NetworkTables.ALL,
            EventTables.ALL,
            PtzTables.ALL,
            RecordTables.ALL,
            ScreenTables.ALL,
            AnalyseTables.ALL,
            ThermalTables.ALL);

    static final List<TableSource> ALL = AREAS.stream().flatMap(List::stream).toList();

    private DefaultTables() {}

    /** All tables; this one in the place of the one of its name. */
    static List<TableSource> with(TableSource own) {
        return Stream.concat(ALL.stream(), Stream.of(own)).toList();
    }
}
