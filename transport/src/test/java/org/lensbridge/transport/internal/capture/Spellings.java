package org.lensbridge.transport.internal.capture;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A password as protocols write it, made by other means than those under test. */
public final class Spellings {
    private Spellings() {}

    /** The spellings, one character per byte, by a name for messages. */
    public static Map<String, byte[]> of(String user, String password) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        String form = URLEncoder.encode(password, StandardCharsets.UTF_8);
        put(all, "plain", password);
        put(all, "form", form);
        put(all, "percent", form.replace("+", "%20").replace("*", "%2A"));
        put(all, "lower percent", lower(form.replace("+", "%20")));
        put(all, "every byte percent", everyByte(password));
        put(all, "twice percent", URLEncoder.encode(form.replace("+", "%20"), StandardCharsets.UTF_8));
        put(all, "json", password.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
        put(all, "json ascii", jsonAscii(password));
        put(all, "xml", password.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
        put(all, "xml numbers", xmlNumbers(password));
        put(all, "base64 of both", base64(user + ":" + password));
        put(all, "base64", base64(password));
        put(
                all,
                "url base64",
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
        if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(password)) {
            byte[] latin = password.getBytes(StandardCharsets.ISO_8859_1);
            all.put("latin", latin);
            put(all, "latin read as UTF-8", new String(latin, StandardCharsets.UTF_8));
        }
        if (Charset.forName("GBK").newEncoder().canEncode(password)) {
            byte[] gbk = password.getBytes(Charset.forName("GBK"));
            all.put("gbk", gbk);
            put(all, "gbk read as UTF-8", new String(gbk, StandardCharsets.UTF_8));
        }
        return all;
    }

    private static void put(Map<String, byte[]> all, String name, String text) {
        all.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(String text) {
        return Base64.getEncoder()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8))
                .replace("=", "");
    }

    private static String lower(String percent) {
        StringBuilder text = new StringBuilder(percent);
        for (int i = text.indexOf("%"); i >= 0; i = text.indexOf("%", i + 1)) {
            text.replace(i + 1, i + 3, text.substring(i + 1, i + 3).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }

    private static String everyByte(String text) {
        StringBuilder percent = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            percent.append(String.format("%%%02X", b));
        }
        return percent.toString();
    }

    private static String jsonAscii(String text) {
        StringBuilder json = new StringBuilder();
        text.chars()
                .forEach(c -> json.append(
                        c > 0x7e || "<>&='\"".indexOf(c) >= 0
                                ? String.format("\\u%04X", c)
                                : c == '\\' ? "\\\\" : String.valueOf((char) c)));
        return json.toString();
    }

    private static String xmlNumbers(String text) {
        StringBuilder xml = new StringBuilder();
        text.codePoints().forEach(c -> xml.append(c > 0x7e ? "&#" + c + ";" : "&#x" + Integer.toHexString(c) + ";"));
        return xml.toString();
    }
}
