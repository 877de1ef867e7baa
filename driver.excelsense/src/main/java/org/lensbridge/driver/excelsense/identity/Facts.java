package org.lensbridge.driver.excelsense.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.transport.text.DeviceText;
import org.lensbridge.transport.text.KeyValueDocument;

/** Section "Device Information": what a device tells of itself, by the document's keys. Stateless. */
public final class Facts {
    /** The keys of the document, in its order. */
    static final List<String> KEYS = List.of(
            "deviceID",
            "deviceName",
            "deviceType",
            "productModel",
            "manufacturerID",
            "manufacturerName",
            "MACAddress",
            "hardwareVer",
            "softwareVer",
            "channelNum",
            "alarmInNum",
            "alarmOutNum",
            "RS485Num");

    /** By any of these a device is taken for one of the family. */
    private static final Set<String> TELLING =
            Set.of("deviceID", "productModel", "manufacturerName", "softwareVer", "channelNum");

    private static final List<String> DETAILS =
            List.of("deviceName", "deviceType", "manufacturerID", "manufacturerName", "hardwareVer");
    /** What devices say whose maker has not been filled in. */
    private static final String ANY_MAKER = "ipcamera";
    /** Of interfaces that are not there: devices must not be taken for one another by them. */
    private static final Set<String> NO_MACS = Set.of("000000000000", "ffffffffffff");

    private static final String MAKER = "ExcelSense";

    private Facts() {}

    /** The values by the document's keys, whatever case the device writes these in; its own keys as they are. Empty values are kept. */
    public static Map<String, String> of(KeyValueDocument answer) {
        Map<String, String> facts = new LinkedHashMap<>();
        answer.values().forEach((key, value) -> facts.putIfAbsent(documented(key), DeviceText.unquoted(value)));
        return facts;
    }

    private static String documented(String key) {
        return KEYS.stream().filter(key::equalsIgnoreCase).findFirst().orElse(key);
    }

    /** Whether this is what a device of the family answers. */
    public static boolean areOfFamily(Map<String, String> facts) {
        return TELLING.stream().filter(facts::containsKey).count() > 1;
    }

    /** Who the device is. */
    public static DeviceInfo info(Map<String, String> facts) {
        Map<String, String> details = new LinkedHashMap<>();
        for (String key : DETAILS) {
            String value = text(facts, key);
            if (!value.isEmpty()) {
                details.put(key, value);
            }
        }
        return new DeviceInfo(
                maker(facts),
                text(facts, "productModel"),
                text(facts, "softwareVer"),
                text(facts, "deviceID"),
                mac(text(facts, "MACAddress")),
                details);
    }

    private static String maker(Map<String, String> facts) {
        String told = text(facts, "manufacturerName");
        boolean own = text(facts, "productModel").toLowerCase(Locale.ROOT).startsWith("tough");
        return own || told.isEmpty() || told.replace(" ", "").equalsIgnoreCase(ANY_MAKER) ? MAKER : told;
    }

    private static String mac(String told) {
        String digits = told.toLowerCase(Locale.ROOT).replaceAll("[\\s:.-]", "");
        return digits.matches("[0-9a-f]{12}") && !NO_MACS.contains(digits) ? digits.replaceAll("(..)(?!$)", "$1:") : "";
    }

    /** A fact without blanks around it; empty when the device does not tell. */
    public static String text(Map<String, String> facts, String key) {
        return facts.getOrDefault(key, "").strip();
    }

    /** A number of things; {@code otherwise} when the device does not tell or tells nonsense. */
    public static int number(Map<String, String> facts, String key, int otherwise) {
        String text = text(facts, key);
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : otherwise;
    }
}
