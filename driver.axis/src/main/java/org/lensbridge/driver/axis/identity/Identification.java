package org.lensbridge.driver.axis.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.DeviceOperations;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.axis.survey.Interfaces;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.RefusalTable;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.tree.Tree;

/**
 * Who a device is. {@code param.cgi} tells it, and what it keeps from this user, or does not have, {@code basicdeviceinfo.cgi} does.
 *
 * @param proof the request that it answered as a device of this family does
 * @param tree what it listed of itself; empty where this user may not list anything
 */
public record Identification(DeviceInfo info, Operation proof, Tree tree, Interfaces interfaces) {
    private static final List<String> PROOFS = List.of("Brand.Brand", "Brand.ProdNbr", "Properties.Firmware.Version");

    /** The names of basicdeviceinfo.cgi, and those of the tree. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("Brand", "Brand.Brand"),
            Map.entry("ProdNbr", "Brand.ProdNbr"),
            Map.entry("ProdFullName", "Brand.ProdFullName"),
            Map.entry("ProdShortName", "Brand.ProdShortName"),
            Map.entry("ProdType", "Brand.ProdType"),
            Map.entry("ProdVariant", "Brand.ProdVariant"),
            Map.entry("Version", "Properties.Firmware.Version"),
            Map.entry("BuildDate", "Properties.Firmware.BuildDate"),
            Map.entry("SerialNumber", "Properties.System.SerialNumber"),
            Map.entry("HardwareID", "Properties.System.HardwareID"),
            Map.entry("Architecture", "Properties.System.Architecture"),
            Map.entry("Soc", "Properties.System.Soc"));

    private static final Set<String> DETAILS = Set.of(
            "Brand",
            "ProdFullName",
            "ProdShortName",
            "ProdType",
            "ProdVariant",
            "BuildDate",
            "HardwareID",
            "Architecture",
            "Soc");

    public Identification {
        Objects.requireNonNull(info);
        Objects.requireNonNull(proof);
        Objects.requireNonNull(tree);
        Objects.requireNonNull(interfaces);
    }

    /**
     * Asks the device.
     *
     * @throws CameraException UNSUPPORTED when nothing proves it to be of this family; AUTH_REFUSED when the user may not ask anything of it
     */
    public static Identification of(OperationEngine engine, DeviceAddress address) {
        Tree tree = Tree.EMPTY;
        Optional<CameraException> refused = Optional.empty();
        try {
            tree = Branches.list(engine);
        } catch (CameraException e) {
            // A login that was refused as such must not be tried twice.
            boolean login = e.kind() == Kind.AUTH_REFUSED && !e.reason().endsWith(RefusalTable.NO_RIGHT);
            if (Questions.isFatal(e) || login) {
                throw e;
            }
            refused = Optional.of(e);
        }
        boolean listed = PROOFS.stream().anyMatch(tree::has);
        Map<String, String> properties = listed && complete(tree) ? Map.of() : properties(engine);
        if (!listed && properties.isEmpty()) {
            refused.filter(e -> e.kind() == Kind.AUTH_REFUSED).ifPresent(e -> {
                throw e;
            });
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "What answers at " + address + " is not an Axis device. Asked for "
                            + ParameterOperations.LIST.name() + ": "
                            + refused.map(CameraException::reason)
                                    .orElse("It answered, but not with what such a device tells.")
                            + " Check the address, or configure another driver.");
        }
        return new Identification(info(tree, properties), proof(tree, listed), tree, Interfaces.of(engine));
    }

    private static Operation proof(Tree tree, boolean listed) {
        if (tree.holds("Brand")) {
            return ParameterOperations.BRAND;
        }
        return listed && tree.holds("Properties.Firmware")
                ? ParameterOperations.FIRMWARE
                : DeviceOperations.ALL_PROPERTIES;
    }

    private static boolean complete(Tree tree) {
        return tree.has("Brand.ProdNbr")
                && tree.has("Properties.Firmware.Version")
                && tree.has("Properties.System.SerialNumber");
    }

    /** What basicdeviceinfo.cgi tells; nothing where it is missing. */
    private static Map<String, String> properties(OperationEngine engine) {
        try {
            return properties(
                    engine.call(DeviceOperations.ALL_PROPERTIES, Map.of()).document());
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return Map.of();
        }
    }

    /** The properties in an answer of basicdeviceinfo.cgi. */
    static Map<String, String> properties(Value answer) {
        Map<String, String> properties = new LinkedHashMap<>();
        answer.at("data", "propertyList").fields().forEach((name, value) -> value.asText()
                .ifPresent(text -> properties.put(name, text.strip())));
        return properties;
    }

    /** The tree goes first: it holds what an administrator may have changed. */
    static DeviceInfo info(Tree tree, Map<String, String> properties) {
        Map<String, String> told = new LinkedHashMap<>(properties);
        SAME.forEach((name, key) -> tree.text(key)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.matches("\\*{4,}"))
                .ifPresent(text -> told.put(name, text)));
        String model = told.getOrDefault("ProdNbr", "");
        String serial = told.getOrDefault("SerialNumber", "");
        Map<String, String> details = new LinkedHashMap<>();
        DETAILS.forEach(name -> put(details, name, told.getOrDefault(name, "")));
        put(details, "HostName", tree.text("Network.HostName").orElse(""));
        put(details, "FriendlyName", tree.text("Network.Bonjour.FriendlyName").orElse(""));
        return new DeviceInfo(
                "Axis",
                model.isEmpty() ? told.getOrDefault("ProdShortName", "") : model,
                told.getOrDefault("Version", ""),
                serial,
                mac(tree, serial),
                details);
    }

    /** The serial number of an Axis device is its first MAC address. */
    private static String mac(Tree tree, String serial) {
        for (String text : List.of(tree.text("Network.eth0.MACAddress").orElse(""), serial)) {
            String digits = text.toLowerCase(Locale.ROOT).replaceAll("[\\s:.-]", "");
            if (digits.matches("[0-9a-f]{12}") && !digits.matches("0{12}|f{12}")) {
                return digits.replaceAll("(..)(?!$)", "$1:");
            }
        }
        return "";
    }

    private static void put(Map<String, String> details, String name, String text) {
        if (!text.isBlank()) {
            details.put(name, text);
        }
    }
}
