package org.lensbridge.driver.dahua.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.operation.NetworkOperations;
import org.lensbridge.driver.dahua.operation.SystemOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.RefusalTable;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.text.DeviceText;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * Who a device is: sections 4.6.10 to 4.6.16.
 *
 * @param info what it says about itself
 * @param proof the request that it answered as a device of this family does
 */
public record Identification(DeviceInfo info, Operation proof) {
    /** A question that only devices of this family answer, and keys of which its answer has at least one. */
    private record Proof(Operation operation, List<String> keys) {}

    private static final List<Proof> PROOFS = List.of(
            new Proof(
                    SystemOperations.SYSTEM_INFO,
                    List.of("serialNumber", "deviceType", "updateSerial", "processor", "hardwareVersion")),
            new Proof(SystemOperations.DEVICE_TYPE, List.of("type")),
            new Proof(SystemOperations.SOFTWARE_VERSION, List.of("version")));

    /** Of interfaces that are not there: devices must not be taken for one another by them. */
    private static final Set<String> NO_MACS = Set.of("000000000000", "ffffffffffff");

    public Identification {
        Objects.requireNonNull(info);
        Objects.requireNonNull(proof);
    }

    /**
     * Asks the device.
     *
     * @throws CameraException UNSUPPORTED when nothing proves it to be of this family; AUTH_REFUSED when the user may not ask anything of it
     */
    public static Identification of(Questions questions, DeviceAddress address) {
        String first = "";
        Optional<CameraException> refused = Optional.empty();
        for (Proof proof : PROOFS) {
            try {
                KeyValueDocument answer = questions.demand(proof.operation(), Map.of());
                if (proof.keys().stream().anyMatch(key -> answer.text(key).isPresent())) {
                    return new Identification(info(questions, proof.operation(), answer), proof.operation());
                }
                first = first.isEmpty() ? "It answered, but not with what such a device tells." : first;
            } catch (CameraException e) {
                boolean login = e.kind() == Kind.AUTH_REFUSED && (!isLackOfRight(e) || refused.isPresent());
                if (Questions.isFatal(e) || login) {
                    throw refused.orElse(e);
                }
                refused = e.kind() == Kind.AUTH_REFUSED ? Optional.of(e) : refused;
                first = first.isEmpty() ? e.reason() : first;
            }
        }
        refused.ifPresent(failure -> {
            throw failure;
        });
        throw new CameraException(
                Kind.UNSUPPORTED,
                "What answers at " + address + " is not a Dahua device. Asked for "
                        + PROOFS.get(0).operation().name() + ": " + first
                        + " Check the address, or configure another driver.");
    }

    /** The login was accepted as far as is known; a second refusal says that it was not, and must not become a third. */
    private static boolean isLackOfRight(CameraException failure) {
        return failure.reason().endsWith(RefusalTable.NO_RIGHT);
    }

    private static DeviceInfo info(Questions questions, Operation proof, KeyValueDocument proven) {
        KeyValueDocument system = answer(questions, SystemOperations.SYSTEM_INFO, proof, proven);
        KeyValueDocument type = answer(questions, SystemOperations.DEVICE_TYPE, proof, proven);
        KeyValueDocument software = answer(questions, SystemOperations.SOFTWARE_VERSION, proof, proven);
        String serial = text(system, "serialNumber");
        if (serial.isEmpty()) {
            serial = text(questions.ask(SystemOperations.SERIAL_NUMBER), "sn");
        }
        Map<String, String> details = new LinkedHashMap<>();
        put(details, "machineName", text(questions.ask(SystemOperations.MACHINE_NAME), "name"));
        put(details, "vendor", text(questions.ask(SystemOperations.VENDOR), "vendor"));
        for (String key : List.of("deviceType", "processor", "hardwareVersion", "updateSerial")) {
            put(details, key, text(system, key));
        }
        put(details, "shownType", text(type, "type"));
        return new DeviceInfo(
                "Dahua",
                model(type, system),
                text(software, "version"),
                serial,
                mac(questions.ask(NetworkOperations.NETWORK)),
                details);
    }

    private static KeyValueDocument answer(
            Questions questions, Operation operation, Operation proof, KeyValueDocument proven) {
        return operation == proof ? proven : questions.ask(operation);
    }

    /**
     * The first name that says something. Older firmware answers {@code deviceType} with a number, many devices call themselves
     * "IP Camera", and some recorders know {@code updateSerial} only.
     */
    private static String model(KeyValueDocument type, KeyValueDocument system) {
        List<String> names = Stream.of(text(type, "type"), text(system, "deviceType"), text(system, "updateSerial"))
                .filter(name -> !name.isEmpty())
                .toList();
        Optional<String> telling = names.stream()
                .filter(name -> !name.matches("\\d+") && !name.equalsIgnoreCase("IP Camera"))
                .findFirst();
        return telling.or(() -> names.stream().findFirst()).orElse("");
    }

    /** The address of the default interface: section 4.7.2. */
    private static String mac(KeyValueDocument network) {
        String preferred = text(network, "Network.DefaultInterface");
        return Stream.concat(
                        network.text("Network." + preferred + ".PhysicalAddress").stream(),
                        network.values().entrySet().stream()
                                .filter(entry -> entry.getKey().endsWith(".PhysicalAddress"))
                                .map(Map.Entry::getValue))
                .map(mac -> mac.toLowerCase(Locale.ROOT).replaceAll("[\\s:.\"-]", ""))
                .filter(mac -> mac.matches("[0-9a-f]{12}") && !NO_MACS.contains(mac))
                .map(mac -> mac.replaceAll("(..)(?!$)", "$1:"))
                .findFirst()
                .orElse("");
    }

    private static void put(Map<String, String> details, String key, String value) {
        if (!value.isEmpty()) {
            details.put(key, value);
        }
    }

    private static String text(KeyValueDocument document, String key) {
        return document.text(key).map(DeviceText::unquoted).orElse("");
    }
}
