package org.lensbridge.driver.support.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Decoding.Decoded;
import org.lensbridge.transport.http.HttpReply;

class DecodingTest {
    private static Decoded decoded(Decoding decoding, byte[] body) {
        return decoding.decode(new HttpReply(200, Map.of("content-type", "text/plain"), ByteBuffer.wrap(body)));
    }

    private static Decoded decoded(Decoding decoding, String text) {
        return decoded(decoding, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBadLineAndAnErrorAmongGoodOnesCostThemselves() {
        Decoded decoded = decoded(
                Decoding.KEYS, "root.Lamp.On=yes\r\n=lost\r\n# Error: no group 'root.Fan'\r\nroot.Lamp.Level=4");
        assertEquals("{root={Lamp={On=yes, Level=4}}}", decoded.document().toString());
        assertEquals(
                List.of(
                        "Line 2: a value of 4 characters without a key was dropped.",
                        "Line 3: the device reports '# Error: no group 'root.Fan''."),
                decoded.warnings());
    }

    @Test
    void markedListsAreNestedWithTheirWarnings() {
        Decoded decoded = decoded(
                Decoding.MARKED,
                "roomCount=2\nroomBegin=1\nid=1\nnext_roomURL=2\nid=2\nerror\uff0creturn=-4\nroomEnd=3\n");
        assertEquals("{roomCount=2, room=[{id=1}, {id=2}]}", decoded.document().toString());
        assertEquals(
                List.of(
                        "Line 6: the device reports 'error\uff0creturn=-4'.",
                        "Line 7: the list room states 3 records and has 2."),
                decoded.warnings());
    }

    @Test
    void columnsAreRows() {
        Decoded decoded = decoded(Decoding.TABBED, "a.avi\t12\t2031/05/06\r\nb.avi\t0\t2031/05/07\r\n\r\n");
        assertEquals(
                "[[a.avi, 12, 2031/05/06], [b.avi, 0, 2031/05/07]]",
                decoded.document().toString());
        assertEquals("[]", decoded(Decoding.TABBED, "\r\n").document().toString());
    }

    @Test
    void aJsonValueThatCannotBeReadCostsThatValue() {
        Decoded decoded = decoded(Decoding.JSON, "{\"a\":1,\n\"b\":nan}");
        assertEquals("{a=1, b=nan}", decoded.document().toString());
        assertEquals(
                List.of("Line 2: b is 'nan', which is no value of JSON; it is kept as a text."), decoded.warnings());
    }

    @Test
    void textThatIsNotUtf8IsReadAsGbk() {
        byte[] body = "name=\u524d\u95e8".getBytes(Charset.forName("GBK"));
        assertEquals(
                "{name=\u524d\u95e8}", decoded(Decoding.KEYS, body).document().toString());
    }

    @Test
    void aTextWithoutAnyValueIsNoAnswer() {
        for (Decoding decoding : List.of(Decoding.KEYS, Decoding.MARKED)) {
            CameraException failure =
                    assertThrows(CameraException.class, () -> decoded(decoding, "<html>Not here</html>"));
            assertEquals(Kind.PROTOCOL, failure.kind());
        }
        assertEquals("{}", decoded(Decoding.KEYS, " \r\n").document().toString());
    }
}
