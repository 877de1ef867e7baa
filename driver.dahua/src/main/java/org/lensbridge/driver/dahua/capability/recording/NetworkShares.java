package org.lensbridge.driver.dahua.capability.recording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lensbridge.api.capability.system.NetworkShare;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.operation.StorageOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * The servers of section 6.2.1. A token is the index in the table, which has places for servers that do not exist. Passwords are never read,
 * and only what changes is written. Without state.
 */
final class NetworkShares {
    private static final int MOST = 64;
    private static final int LONGEST = 255;
    /** With the ports that they are used at. */
    private static final Map<String, Integer> PROTOCOLS = Map.of("FTP", 21, "SMB", 445);
    /** What devices write in any case. */
    private static final Set<String> WORDS = Set.of("Enable", "Protocol");

    private final OperationEngine engine;

    NetworkShares(OperationEngine engine) {
        this.engine = engine;
    }

    /** The servers; a place without an address is none. */
    List<NetworkShare> list() {
        KeyValueDocument table = table();
        List<NetworkShare> shares = new ArrayList<>();
        table.list("NAS").stream().limit(MOST).forEach(i -> {
            KeyValueDocument entry = entry(table, i);
            if (!text(entry, "Address").isEmpty()) {
                shares.add(share(Integer.toString(i), entry));
            }
        });
        return shares;
    }

    /** Stores a server; returns its token. */
    String put(NetworkShare share) {
        check(share);
        KeyValueDocument table = table();
        int index = share.token().isEmpty() ? vacant(table) : index(share.token(), table);
        KeyValueDocument entry = entry(table, index);
        Map<String, Value> changes = new LinkedHashMap<>();
        wanted(share, entry).forEach((name, value) -> {
            if (!holds(entry, name, value)) {
                changes.put("NAS[" + index + "]." + name, Value.of(value));
            }
        });
        if (share.credentials() instanceof Credentials.Login login
                && !login.password().equals(Secret.EMPTY)) {
            changes.put("NAS[" + index + "].Password", Value.of(login.password().reveal()));
        }
        if (!changes.isEmpty()) {
            engine.call(StorageOperations.SET_NAS, Map.of("changes", Value.of(changes)));
        }
        return Integer.toString(index);
    }

    private static boolean holds(KeyValueDocument entry, String name, String value) {
        String now = text(entry, name);
        boolean same = WORDS.contains(name) ? now.equalsIgnoreCase(value) : now.equals(value);
        return same && entry.text(name).isPresent();
    }

    private static Map<String, String> wanted(NetworkShare share, KeyValueDocument entry) {
        Map<String, String> wanted = new LinkedHashMap<>();
        if (text(entry, "Name").isEmpty()) {
            wanted.put("Name", share.host());
        }
        wanted.put("Enable", Boolean.toString(share.on()));
        String protocol = share.protocol().toUpperCase(Locale.ROOT);
        wanted.put("Protocol", protocol);
        wanted.put("Address", share.host());
        if (share.port() != 0 || port(entry) != 0 || entry.text("Port").isEmpty()) {
            wanted.put("Port", Integer.toString(share.port() == 0 ? PROTOCOLS.get(protocol) : share.port()));
        }
        wanted.put("UserName", share.credentials() instanceof Credentials.Login login ? login.user() : "");
        wanted.put("Directory", share.directory());
        return wanted;
    }

    private static void check(NetworkShare share) {
        if (!PROTOCOLS.containsKey(share.protocol().toUpperCase(Locale.ROOT))) {
            throw refused("The device stores on servers by ftp or smb, not by '" + share.protocol() + "'.");
        }
        if (share.host().isBlank() || isUnfit(share.host()) || isUnfit(share.directory())) {
            throw refused("A server has an address, and address and directory have at most " + LONGEST
                    + " characters without control characters.");
        }
    }

    private static boolean isUnfit(String text) {
        return text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl);
    }

    private static int vacant(KeyValueDocument table) {
        List<Integer> indexes = table.list("NAS");
        return indexes.stream()
                .filter(i -> text(entry(table, i), "Address").isEmpty())
                .findFirst()
                .orElseGet(() -> indexes.isEmpty() ? 0 : indexes.get(indexes.size() - 1) + 1);
    }

    private static int index(String token, KeyValueDocument table) {
        return table.list("NAS").stream()
                .filter(i -> token.equals(Integer.toString(i)))
                .findFirst()
                .orElseThrow(() -> refused("The device has no server '" + token + "'. List its servers again."));
    }

    private KeyValueDocument table() {
        return engine.lines(StorageOperations.NAS, Map.of());
    }

    private static KeyValueDocument entry(KeyValueDocument table, int index) {
        return table.sub("NAS[" + index + "]");
    }

    private static NetworkShare share(String token, KeyValueDocument entry) {
        String user = text(entry, "UserName");
        return new NetworkShare(
                token,
                entry.flag("Enable").orElse(false),
                text(entry, "Protocol").toLowerCase(Locale.ROOT),
                text(entry, "Address"),
                port(entry),
                text(entry, "Directory"),
                isUnfit(user) || user.isEmpty() ? Credentials.ANONYMOUS : Credentials.login(user, Secret.EMPTY));
    }

    private static int port(KeyValueDocument entry) {
        return entry.number("Port")
                .filter(port -> port.signum() >= 0 && port.compareTo(BigDecimal.valueOf(65_535)) <= 0)
                .map(BigDecimal::intValue)
                .orElse(0);
    }

    private static String text(KeyValueDocument entry, String key) {
        return Disks.bare(entry.text(key).orElse(""));
    }

    private static CameraException refused(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
