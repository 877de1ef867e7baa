package org.lensbridge.driver.excelsense.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.RefusalTable;
import org.lensbridge.transport.http.HttpReply;

/** Refusals with status 200, as the document has them and as firmware writes them. */
class ExcelsenseRefusalsTest {
    private static HttpReply reply(int status, String type, byte[] body) {
        return new HttpReply(status, type.isEmpty() ? Map.of() : Map.of("Content-Type", type), ByteBuffer.wrap(body));
    }

    private static Optional<CameraException> in(String type, String text) {
        return new ExcelsenseRefusals().in(reply(200, type, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Kind kind(String text) {
        return in("text/plain", text).orElseThrow().kind();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error,return=-505",
                "error\uFF0Creturn=-505",
                "\u201Cerror\uFF0Creturn=-505\u201D\r\n",
                "\"error,return=-505\"",
                "ERROR, RETURN = -505\r\n",
                "  error , return = 505 ",
                "Error,Return=\u2212505",
                "error return:-505",
                "\uFEFFerror,return=-505\n",
                "Device busy error,return=-505",
                "Device busy\r\nerror,return=-505\r\n",
                "<html><body bgcolor=\"white\">error,return=-505</body></html>"
            })
    void readsTheCodeHoweverFirmwareWritesIt(String text) {
        for (String type : new String[] {"", "text/plain", "text/html; charset=gb2312", "image/jpeg"}) {
            CameraException refusal = in(type, text).orElseThrow();
            assertEquals(Kind.BUSY, refusal.kind());
            assertEquals("Error -505: The device is busy with something else; try again later.", refusal.reason());
        }
    }

    @Test
    void readsTheCommaOfOtherCharsets() {
        byte[] gbk = "\u201Cerror\uFF0Creturn=-512\u201D".getBytes(Charset.forName("GBK"));
        for (String type : new String[] {"", "text/plain", "text/plain;charset=iso-8859-1", "text/html;charset=gbk"}) {
            CameraException refusal =
                    new ExcelsenseRefusals().in(reply(200, type, gbk)).orElseThrow();
            assertEquals(Kind.AUTH_REFUSED, refusal.kind());
            assertTrue(refusal.reason().endsWith(RefusalTable.NO_RIGHT), refusal.reason());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error\u00ef\u00bcreturn=-505",
                "error\u00efreturn=-505",
                "error\u00a3return=-505",
                "\u00e2\u0080\u009cerror\u00ef\u00bcreturn=-505\u00e2\u0080\u009d",
                "\u00c9\u00e8\u00b1\u00b8 error\u00ef\u00bc\u008creturn=-505\r\n"
            })
    void halfACommaAndMixedCharsetsHideNothing(String bytes) {
        byte[] body = bytes.getBytes(StandardCharsets.ISO_8859_1);
        for (String type : new String[] {"", "text/plain", "text/plain;charset=utf-8", "text/html;charset=gb2312"}) {
            HttpReply reply = reply(200, type, body);
            assertEquals(
                    Kind.BUSY, new ExcelsenseRefusals().in(reply).orElseThrow().kind());
        }
    }

    @Test
    void aRefusalThatIsCutIsOne() {
        String whole = "error\uFF0Creturn=-505";
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (int end = 5; end < bytes.length - 3; end++) {
            HttpReply reply = reply(200, "text/plain", Arrays.copyOf(bytes, end));
            assertEquals(
                    Kind.PROTOCOL,
                    new ExcelsenseRefusals().in(reply).orElseThrow().kind(),
                    Integer.toString(end));
        }
    }

    @Test
    void aValueIsNoRefusal() {
        assertEquals(Optional.empty(), in("text/plain", "logData=error,return=-505\r\n"));
        assertEquals(Optional.empty(), in("text/plain", "SystemLogInfoCount=1\r\nlogData=x error,return=-505\r\n"));
        assertEquals(Optional.empty(), in("text/plain", "error=1\r\nerrorCount=2\r\n"));
        assertEquals(Optional.empty(), in("text/plain", "OK"));
        assertEquals(Optional.empty(), in("text/plain", ""));
        assertEquals(
                Optional.empty(),
                new ExcelsenseRefusals().in(reply(200, "image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, 1})));
    }

    @Test
    void codesAreToldApartByWhatACallerCanDo() {
        assertEquals(Kind.AUTH_REFUSED, kind("error,return=-507"));
        assertEquals(Kind.AUTH_REFUSED, kind("error,return=-508"));
        assertEquals(Kind.BUSY, kind("error,return=-511"));
        assertEquals(Kind.UNSUPPORTED, kind("error,return=-401"));
        assertEquals(Kind.UNSUPPORTED, kind("error,return=-21"));
        assertEquals(Kind.UNSUPPORTED, kind("error,return=-22"));
        assertEquals(Kind.UNSUPPORTED, kind("error,return=-506"));
        assertEquals(Kind.INVALID_ARGUMENT, kind("error,return=-23"));
        assertEquals(Kind.INVALID_ARGUMENT, kind("error,return=-10"));
        assertEquals(Kind.TIMEOUT, kind("error,return=-15"));
        assertEquals(Kind.PROTOCOL, kind("error,return=-108"));
        assertTrue(ErrorCodes.isNothingFound(in("", "error,return=-311").orElseThrow()));
    }

    @Test
    void codesBeyondTheDocumentAndWordsWithoutACodeAreToldAsTheyCame() {
        assertEquals(
                "The device refused the request with error -999, which its document does not have.",
                in("", "error,return=-999").orElseThrow().reason());
        assertEquals(
                "The device refused the request: 'error: no memory'.",
                in("", "error: no memory").orElseThrow().reason());
        assertEquals(Kind.PROTOCOL, kind("error,return=99999999999999"));
    }

    @Test
    void aPageForPeopleIsARefusal() {
        CameraException login = in("text/html", "<!DOCTYPE html><html><title>Login</title><body>Hi</body></html>")
                .orElseThrow();
        assertEquals(Kind.UNSUPPORTED, login.kind());
        assertTrue(login.reason().contains("'Login Hi'"), login.reason());
        assertEquals(Kind.AUTH_REFUSED, kind("<html>401 Unauthorized</html>"));
        assertEquals(Kind.UNSUPPORTED, kind("<html>404 Not Found</html>"));
        assertEquals(
                Optional.empty(),
                new ExcelsenseRefusals().in(reply(404, "text/html", "<html>".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void eachOfTheDocumentsCodesHasOneRowAndAFinishedSentence() {
        assertEquals(103, ErrorCodes.ROWS.size());
        Set<String> codes = new HashSet<>();
        ErrorCodes.ROWS.forEach(row -> {
            assertTrue(codes.add(row.code()), row.code());
            assertTrue(row.sentence().endsWith("."), row.sentence());
            CameraException failure = ErrorCodes.failure(-Integer.parseInt(row.code()));
            assertEquals(row.kind(), failure.kind());
            assertEquals("Error -" + row.code() + ": " + row.sentence(), failure.reason());
        });
    }
}
