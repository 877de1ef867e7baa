package org.lensbridge.transport.internal.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedSecretsTest {
    private static String clean(String text, boolean form, int cut) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        NamedSecrets secrets = new NamedSecrets(form);
        ByteArrayOutputStream clean = new ByteArrayOutputStream();
        clean.writeBytes(secrets.next(Arrays.copyOfRange(bytes, 0, cut)));
        clean.writeBytes(secrets.next(Arrays.copyOfRange(bytes, cut, bytes.length)));
        clean.writeBytes(secrets.rest());
        return clean.toString(StandardCharsets.UTF_8);
    }

    private static void assertCleaned(String expected, String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        for (int cut = 0; cut <= length; cut++) {
            assertEquals(expected, clean(text, false, cut), "cut at " + cut);
        }
    }

    @Test
    void linesEndAtTheirEnd() {
        assertCleaned(
                "table.PPPoE.Password=******\r\ntable.PPPoE.User=joe\r\n",
                "table.PPPoE.Password=a&b <c>\"d=e;f\r\ntable.PPPoE.User=joe\r\n");
        assertCleaned("users[0].Password = ******\nusers[0].Name=x", "users[0].Password = geheim\nusers[0].Name=x");
        assertCleaned("X-Auth-Token: ******\r\n\r\n", "X-Auth-Token: abcdef\r\n\r\n");
        assertCleaned("var pwd=\"******\";var n=1", "var pwd=\"ab\\\"cd\";var n=1");
        assertCleaned("pwd=\"******\"\nx=1", "pwd=\"a\"bc\nx=1");
    }

    @Test
    void jsonStaysJson() {
        assertCleaned(
                "{\"userName\":\"joe\",\"passWord\" : \"******\",\"n\":1}",
                "{\"userName\":\"joe\",\"passWord\" : \"a,\\\"}b\",\"n\":1}");
        assertCleaned("{\"session\":0,\"id\":7}", "{\"session\":184467,\"id\":7}");
        assertCleaned(
                "{\"tokens\":1,\"token\":[\"******\", \"******\"],\"x\":[1]}",
                "{\"tokens\":1,\"token\":[\"a\", \"b\"],\"x\":[1]}");
        assertCleaned(
                "{\"auth\":{\"password\":\"******\",\"on\":true}}", "{\"auth\":{\"password\":\"abc\",\"on\":true}}");
        assertCleaned(
                "{\"text\":\"{\\\"password\\\":\\\"******\\\",\\\"b\\\":1}\"}",
                "{\"text\":\"{\\\"password\\\":\\\"abc\\\",\\\"b\\\":1}\"}");
        assertCleaned("{\"url\":\"http://h/x?token=******&b=2\"}", "{\"url\":\"http://h/x?token=abc&b=2\"}");
    }

    @Test
    void xmlStaysXml() {
        assertCleaned(
                "<a><w:Password type=\"x\">******</w:Password><b>1</b></a>",
                "<a><w:Password type=\"x\">geheim</w:Password><b>1</b></a>");
        assertCleaned("<a><pwd>******</pwd></a>", "<a><pwd><![CDATA[a<b]]></pwd></a>");
        assertCleaned("<a password=\"******\" b='1'/>", "<a password=\"ab'c\" b='1'/>");
        assertCleaned(
                "<PasswordRules>\n <Least>8</Least></PasswordRules>",
                "<PasswordRules>\n <Least>8</Least></PasswordRules>");
        assertCleaned("<x><Password/><n>abc</n></x>", "<x><Password/><n>abc</n></x>");
    }

    @Test
    void urlsLoseTheirUser() {
        assertCleaned("url=rtsp://******@10.0.0.1:554/live", "url=rtsp://admin:a&b;c,d@10.0.0.1:554/live");
        assertCleaned("see http://10.0.0.1/a@b", "see http://10.0.0.1/a@b");
        assertCleaned("rtsp://******@h", "rtsp://u:p@h");
    }

    @Test
    void formsEndValuesAtTheirSeparator() {
        assertEquals("user=joe&pwd=******&grp=1", clean("user=joe&pwd=abc&grp=1", true, 12));
    }

    @Test
    void flagsAndDigitsStay() {
        assertCleaned("PasswordSet=true\nPasswordMode=2\nPassword=\n", "PasswordSet=true\nPasswordMode=2\nPassword=\n");
        assertCleaned("{\"password\":null,\"b\":1}", "{\"password\":null,\"b\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password",
                "user.Password",
                "userPassword2",
                "oldpwd",
                "newPasswd",
                "pass",
                "smtpPass",
                "client_secret",
                "access_token",
                "tokenvalue",
                "WLan.eth2.Keys[0]",
                "wpa-key",
                "table.Wireless[0].KEY1",
                "preSharedKey",
                "Authorization",
                "X-Auth-Token",
                "PHPSESSID",
                "session",
                "Set-Cookie",
                "apiKey",
                "SNMP.Community"
            })
    void namesOfSecrets(String name) {
        assertTrue(SecretNames.isSecret(name), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keyFrame",
                "KeyFrameInterval",
                "bypass",
                "compass",
                "passiveInfrared",
                "Author",
                "serialNumber",
                "index",
                "action",
                "Authentication",
                "channel",
                "subtype",
                "monkey",
                "tokens",
                "sessions",
                "MAC",
                "wlan.eth2.SSID"
            })
    void namesOfOtherThings(String name) {
        assertFalse(SecretNames.isSecret(name), name);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void whereItIsSplitDoesNotMatter(long seed) {
        Random random = new Random(seed);
        String[] words = {
            "password",
            "=",
            ":",
            "\"",
            "'",
            "<",
            ">",
            "/",
            "://",
            "@",
            "{",
            "}",
            "[",
            "]",
            "\r\n",
            " ",
            "abc",
            "&",
            "?",
            "\\",
            ",",
            "\u00e9",
            "true",
            "</pwd>",
            "<pwd>",
            "token",
            ";",
            "7"
        };
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                text.append(words[random.nextInt(words.length)]);
            }
            int length = text.toString().getBytes(StandardCharsets.UTF_8).length;
            String whole = clean(text.toString(), false, 0);
            assertEquals(whole, clean(text.toString(), false, random.nextInt(length + 1)), text::toString);
        }
    }
}
