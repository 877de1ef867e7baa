package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.stream.Stream;

/** All configuration tables of the vendor's document, by area: add the tables of a further area here. */
final class DefaultTables {
    static final List<TableSource> ALL = Stream.of(
                    VideoTables.ALL, SystemTables.ALL, NetworkTables.ALL, EventTables.ALL, PtzTables.ALL)
            .flatMap(List::stream)
            .toList();

    private DefaultTables() {}
}
