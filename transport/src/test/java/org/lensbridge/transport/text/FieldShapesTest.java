package org.lensbridge.transport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes in which the firmware of several vendors answers. */
class FieldShapesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "guards=\"ann,bob,\" | guards | \"ann,bob,\"",
                "Heater.H1.Status=Running[40%] | Heater.H1.Status | Running[40%]",
                "items[0].FilePath=/mnt/x/05/[M][0@0][0].mp4 | items[0].FilePath | /mnt/x/05/[M][0@0][0].mp4",
                "disk[0].Part[1].Bytes=3145728000000.000000 | disk[0].Part[1].Bytes | 3145728000000.000000",
                "table.Remote.uuid:UNIT_INFO_7.Port=81 | Remote.uuid:UNIT_INFO_7.Port | 81",
                "root.A.Resolution=vga,off&cif,720p | root.A.Resolution | vga,off&cif,720p",
                "mask=00 0F 00 | mask | 00 0F 00",
                "sum=no change | sum | no change",
                "model=fullname=X 7 | model | fullname=X 7"
            })
    void valuesStayAsTheyAre(String line, String key, String value) {
        KeyValueDocument document = KeyValues.parse(line);
        assertEquals(value, document.text(key).orElseThrow());
        assertEquals(List.of(), document.problems());
    }

    @Test
    void readsHeadlinesAndIndentedLinesAround() {
        KeyValueDocument document =
                KeyValues.parse("Known commands\n:\n{unit=[n]}\nhome=yes\nview=[x],[y]\n   wide=[n]\n   high=[n]\n");
        assertEquals(List.of("Known commands", ":"), document.markers());
        assertEquals("[n]", document.text("wide").orElseThrow());
        assertEquals("[n]}", document.text("{unit").orElseThrow());
        assertEquals(List.of(), document.problems());
    }

    @Test
    void keepsEachOfManyLinesOfPairs() {
        KeyValueDocument document = KeyValues.parse("zone=0;level=3;limit=9;\nzone=1;level=0;limit=9;\n");
        assertEquals(List.of("0;level=3;limit=9;", "1;level=0;limit=9;"), document.all("zone"));
    }

    @Test
    void readsATextWithoutItsLastLineEnd() {
        assertEquals(
                "{MinTilt=-15, MaxTilt=85}",
                KeyValues.parse("MinTilt=-15\nMaxTilt=85").values().toString());
    }

    @Test
    void readsIndexesWithGapsOfABareList() {
        KeyValueDocument document = KeyValues.parse("channels[0]=2\r\nchannels[1]=6\r\nchannels[4]=7\r\n");
        assertEquals(List.of(0, 1, 4), document.list("channels"));
        assertEquals(
                "[2, 6, , , 7]", document.tree().field("channels").orElseThrow().toString());
    }
}
