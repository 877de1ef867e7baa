package org.lensbridge.transport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedDocumentTest {
    private static String tree(String text) {
        return KeyValues.parse(text).marked().tree().toString();
    }

    @Test
    void readsRecordsBetweenMarkers() {
        assertEquals(
                "{cellarCount=2, cellar=[{id=1, size=9}, {id=2, size=0}]}",
                tree("cellarCount=2\ncellarBegin=1\nid=1\nsize=9\nnext_cellarURL=2\nid=2\nsize=0\ncellarEnd=2\n"));
        assertEquals("{net=[{ip=a}, {ip=b}]}", tree("netBegin=1\nip=a\nnetNextFlag=2\nip=b\nnetEnd=2"));
        assertEquals("{dir=[{n=}, {n=y}]}", tree("dirBegin=1\nn=\ndirNextURL=2\nn=y\ndirEnd=2"));
    }

    @Test
    void readsListsWithinRecordsAndClosesThemWithTheRecord() {
        assertEquals(
                "{lane=[{id=1, laneMode=[{mode=4}]}, {id=2, laneMode=[{mode=5}, {mode=6}]}]}",
                tree("laneBegin=1\nid=1\nlaneModeBegin=1\nmode=4\nnext_laneURL=2\nid=2\nlaneModeBegin=1\nmode=5\n"
                        + "next_laneModeURL=2\nmode=6\nlaneModeEnd=2\nlaneEnd=2"));
    }

    @Test
    void takesMarkersInOtherCasesAndNumbers() {
        assertEquals(
                "{siloCount=2, silo=[{id=1}, {id=3}]}",
                tree("siloCount=2\nsiloBegin=2\nid=1\nnext_SiloURL=2\nid=3\nSiloEnd=1\n"));
        assertEquals("{silo=[{id=1}, {id=3}]}", tree("siloBegin=1\nid=1\nnextSiloURL=2\nid=3\n"));
        assertEquals("{barnCount=2, siloBegin=2}", tree("barnCount=2\nsiloBegin=2\n"));
    }

    @Test
    void makesUpForAMissingBegin() {
        assertEquals(
                "{name=x, roomCount=2, room=[{id=1}, {id=2}]}",
                tree("name=x\nroomCount=2\nid=1\nroomNextURL=2\nid=2\nroomEnd=2"));
    }

    @Test
    void keepsRepeatedKeysAndWhatOnlyLooksLikeAMarker() {
        assertEquals("{a=[1, 2], timeEnd=5, dayBegin=7}", tree("a=1\na=2\ntimeEnd=5\ndayBegin=7"));
    }

    @Test
    void warnsOfAListOfAnotherLengthAndOfOneThatLiesTooDeep() {
        MarkedDocument marked = KeyValues.parse("xBegin=1\na=1\nxEnd=3").marked();
        assertEquals(List.of("Line 3: the list x states 3 records and has 1."), marked.warnings());
        assertTrue(
                KeyValues.parse("xBegin=1\n".repeat(1000)).marked().warnings().size() <= 100);
    }
}
