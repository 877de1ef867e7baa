package org.lensbridge.driver.excelsense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

/** Answers whose heads and lengths are written as small web servers write them. */
class HeadShapesTest {
    private static final String INFO = "deviceID=90417\r\nproductModel=TE-Quarry\r\nsoftwareVer=v4.0.9\r\n"
            + "manufacturerName=Flintlock\r\nMACAddress=02:5E:11:90:41:07\r\nchannelNum=1\r\n";

    static Stream<Arguments> shapes() {
        String length = "Content-Length: " + INFO.length() + "\r\n";
        String first = INFO.substring(0, 11);
        String rest = INFO.substring(11);
        return Stream.of(
                Arguments.of(
                        "chunks",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk("", first)
                                + chunk(";ext=1", rest) + "0\r\n\r\n"),
                Arguments.of(
                        "chunks in capitals with a trailer",
                        "HTTP/1.1 200 OK\r\nTRANSFER-ENCODING:Chunked\r\n\r\n" + chunk("  ", first) + chunk("", rest)
                                + "0\r\nX-Sum: 9\r\n\r\n"),
                Arguments.of("no length", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + INFO),
                Arguments.of("only a status line", "HTTP/1.0 200 OK\r\n\r\n" + INFO),
                Arguments.of("no words of status", "HTTP/1.1 200\r\n" + length + "\r\n" + INFO),
                Arguments.of("other words", "HTTP/1.0 200 Okay, here it is\r\n" + length + "\r\n" + INFO),
                Arguments.of(
                        "heads that end in LF",
                        ("HTTP/1.1 200 OK\r\nServer: tiny\r\n" + length + "\r\n").replace("\r", "") + INFO),
                Arguments.of(
                        "names in lower case without blanks",
                        "HTTP/1.1 200 OK\r\ncontent-type:text/plain\r\ncontent-length:" + INFO.length() + "\r\n\r\n"
                                + INFO),
                Arguments.of("an empty line first", "\r\nHTTP/1.1 200 OK\r\n" + length + "\r\n" + INFO),
                Arguments.of(
                        "a 100 first", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n" + length + "\r\n" + INFO),
                Arguments.of("a length twice", "HTTP/1.1 200 OK\r\n" + length + length + "\r\n" + INFO),
                Arguments.of("a length below nothing", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n" + INFO),
                Arguments.of("an empty length", "HTTP/1.1 200 OK\r\nContent-Length:\r\n\r\n" + INFO),
                Arguments.of(
                        "a length with blanks",
                        "HTTP/1.1 200 OK\r\nContent-Length:   " + INFO.length() + "  \r\n\r\n" + INFO),
                Arguments.of(
                        "a line that is no header", "HTTP/1.1 200 OK\r\nCache-Control\r\n" + length + "\r\n" + INFO),
                Arguments.of("a folded header", "HTTP/1.1 200 OK\r\nServer: a\r\n b\r\n" + length + "\r\n" + INFO),
                Arguments.of(
                        "a name with a blank",
                        "HTTP/1.1 200 OK\r\nContent-Length : " + INFO.length() + "\r\n\r\n" + INFO),
                Arguments.of(
                        "keep-alive that does not",
                        "HTTP/1.1 200 OK\r\nConnection: Keep-Alive\r\nKeep-Alive: timeout=60\r\n" + length + "\r\n"
                                + INFO),
                Arguments.of("a mark of its bytes' order", "HTTP/1.1 200 OK\r\n\r\n\u00ef\u00bb\u00bf" + INFO),
                Arguments.of("zeros behind the text", "HTTP/1.1 200 OK\r\n\r\n" + INFO + "\u0000\u0000"),
                Arguments.of(
                        "another type",
                        "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n" + length + "\r\n" + INFO));
    }

    private static String chunk(String extension, String text) {
        return Integer.toHexString(text.length()).toUpperCase(Locale.ROOT) + extension + "\r\n" + text + "\r\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void answersAreRead(String name, String answer) throws IOException {
        try (AnsweringCamera camera = new AnsweringCamera(
                        request -> Optional.of((request.target().contains("type=deviceInfo")
                                        ? answer
                                        : answer.replace(
                                                INFO,
                                                "error,return=-22 "
                                                        .repeat(INFO.length() / 17 + 1)
                                                        .substring(0, INFO.length())))
                                .getBytes(StandardCharsets.ISO_8859_1)));
                DeviceRig rig = new DeviceRig(ExcelsenseDriverFactory::new, camera.address())) {
            var info = rig.connect().info();
            assertEquals(
                    List.of("Flintlock", "TE-Quarry", "v4.0.9", "90417", "02:5e:11:90:41:07"),
                    List.of(info.vendor(), info.model(), info.firmware(), info.serial(), info.mac()));
        }
    }
}
