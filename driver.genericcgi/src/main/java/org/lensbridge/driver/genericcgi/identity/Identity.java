package org.lensbridge.driver.genericcgi.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.transport.text.DeviceText;

/**
 * What a tree tells about its device. The document leaves the parameters to another one: the names are those that devices of this form have,
 * and what stands elsewhere is found by the end of its name. Stateless.
 */
public final class Identity {
    private static final List<String> BRANDS = List.of("Brand.Brand", "Brand.Name", "Brand.Company");
    private static final List<String> MODELS = List.of(
            "Brand.ProdNbr",
            "Brand.ProdShortName",
            "Brand.ProdFullName",
            "Brand.Model",
            "Properties.System.Model",
            "System.Model");
    private static final List<String> FIRMWARE = List.of(
            "Properties.Firmware.Version",
            "Properties.System.FirmwareVersion",
            "System.FirmwareVersion",
            "System.Version",
            "Properties.Version");
    private static final List<String> SERIALS =
            List.of("Properties.System.SerialNumber", "System.SerialNumber", "Brand.SerialNumber");
    private static final List<String> MACS =
            List.of("Network.Eth0.MACAddress", "Network.MACAddress", "System.MACAddress");
    private static final List<String> DETAILS = List.of(
            "Brand.ProdFullName",
            "Brand.ProdType",
            "Brand.WebURL",
            "Properties.Firmware.BuildDate",
            "Properties.Firmware.BuildNumber",
            "Properties.System.HardwareID",
            "Network.HostName");

    private static final Pattern FIRMWARE_END = Pattern.compile("(?i).*(firmware\\.?version|version\\.firmware)");
    private static final Pattern SERIAL_END = Pattern.compile("(?i).*serial(number|no)");
    private static final Pattern MAC_END = Pattern.compile("(?i)(network|system|properties)\\..*mac(address)?");
    /** Of interfaces that are not there: devices must not be taken for one another by them. */
    private static final Set<String> NO_MACS = Set.of("000000000000", "ffffffffffff");

    private Identity() {}

    static DeviceInfo of(Tree tree, String family) {
        Map<String, String> details = new LinkedHashMap<>();
        DETAILS.forEach(name -> value(tree, name).ifPresent(value -> details.put(name, value)));
        return new DeviceInfo(
                first(tree, BRANDS).orElse(family),
                first(tree, MODELS).orElse(""),
                first(tree, FIRMWARE).or(() -> ending(tree, FIRMWARE_END)).orElse(""),
                first(tree, SERIALS).or(() -> ending(tree, SERIAL_END)).orElse(""),
                mac(tree),
                details);
    }

    private static Optional<String> first(Tree tree, List<String> names) {
        return names.stream().flatMap(name -> value(tree, name).stream()).findFirst();
    }

    private static Optional<String> value(Tree tree, String name) {
        return tree.text(name).map(DeviceText::unquoted).filter(value -> !value.isBlank());
    }

    private static Optional<String> ending(Tree tree, Pattern name) {
        return tree.values().keySet().stream()
                .filter(key -> name.matcher(key).matches())
                .flatMap(key -> value(tree, key).stream())
                .findFirst();
    }

    /** The MAC address in the API's form; empty when there is none. */
    public static String mac(Tree tree) {
        return first(tree, MACS)
                .flatMap(Identity::plain)
                .or(() -> tree.values().keySet().stream()
                        .filter(key -> MAC_END.matcher(key).matches())
                        .flatMap(key -> value(tree, key).flatMap(Identity::plain).stream())
                        .findFirst())
                .orElse("");
    }

    private static Optional<String> plain(String told) {
        String digits = told.toLowerCase(Locale.ROOT).replaceAll("[\\s:.-]", "");
        return digits.matches("[0-9a-f]{12}") && !NO_MACS.contains(digits)
                ? Optional.of(digits.replaceAll("(..)(?!$)", "$1:"))
                : Optional.empty();
    }
}
