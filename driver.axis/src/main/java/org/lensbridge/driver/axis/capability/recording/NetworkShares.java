package org.lensbridge.driver.axis.capability.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lensbridge.api.capability.system.NetworkShare;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.ShareOperations;
import org.lensbridge.driver.axis.operation.StorageOperations;
import org.lensbridge.driver.support.codec.XmlElement;
import org.lensbridge.driver.support.codec.XmlReader;
import org.lensbridge.driver.support.operation.OperationEngine;

/**
 * The servers on which a device stores, all by SMB (network-video/edge-storage-api: Network share API). One is on while it is bound to a disk; to
 * be changed it is unmounted and freed, and bound again. Passwords are never read, and only what changes is written. Without state.
 */
final class NetworkShares {
    private static final int LONGEST = 255;
    private static final int SMB = 445;
    private static final String PROTOCOL = "smb";
    private static final Set<String> PROTOCOLS = Set.of(PROTOCOL, "cifs");

    private final OperationEngine engine;

    NetworkShares(OperationEngine engine) {
        this.engine = engine;
    }

    /** A server and the disk that it is bound to; empty for none. */
    private record Stored(NetworkShare share, String disk) {}

    /** The servers; none of a device that can use none. */
    List<NetworkShare> list() {
        try {
            return stored().stream().map(Stored::share).toList();
        } catch (CameraException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                return List.of();
            }
            throw e;
        }
    }

    /** Stores a server; returns its token. */
    String put(NetworkShare share) {
        check(share);
        return share.token().isEmpty() ? add(share) : change(share);
    }

    private String add(NetworkShare share) {
        Map<String, Value> arguments = fields(share);
        arguments.put(ShareOperations.NAME, Value.of(share.host() + " " + share.directory()));
        String token = engine.ask(ShareOperations.ADD, arguments, reply -> XmlReader.read(reply.text())
                .all("AddSuccess")
                .map(element -> text(element, "ShareId"))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        Kind.PROTOCOL, "The device does not tell what it calls the server. List its servers.")));
        if (share.on()) {
            bind(token);
        }
        return token;
    }

    private String change(NetworkShare share) {
        Stored present = stored().stream()
                .filter(each -> each.share.token().equals(share.token()))
                .findFirst()
                .orElseThrow(
                        () -> refused("The device has no server '" + share.token() + "'. List its servers again."));
        Map<String, Value> changes = fields(share);
        fields(present.share).forEach(changes::remove);
        boolean bound = !present.disk.isEmpty();
        if (bound && (!share.on() || !changes.isEmpty())) {
            free(share.token(), present.disk);
            bound = false;
        }
        if (!changes.isEmpty()) {
            changes.put(ShareOperations.SHARE, Value.of(share.token()));
            engine.call(ShareOperations.MODIFY, changes);
        }
        if (share.on() && !bound) {
            bind(share.token());
        }
        return share.token();
    }

    private void bind(String token) {
        engine.call(ShareOperations.BIND, Map.of(ShareOperations.SHARE, Value.of(token)));
    }

    /** Unmounting goes on after its answer; a device that is not done with it does not free the server. */
    private void free(String token, String disk) {
        engine.call(
                StorageOperations.MOUNT,
                Map.of(StorageOperations.ACTION, Value.of("unmount"), StorageOperations.DISK, Value.of(disk)));
        try {
            engine.call(ShareOperations.UNBIND, Map.of(ShareOperations.SHARE, Value.of(token)));
        } catch (CameraException e) {
            throw e.kind() == Kind.INVALID_ARGUMENT
                    ? new CameraException(
                                    Kind.BUSY,
                                    "The device is still ending its use of the server; store it again in a moment. "
                                            + e.reason(),
                                    e)
                            .during(ShareOperations.UNBIND.name())
                    : e;
        }
    }

    private static Map<String, Value> fields(NetworkShare share) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put(ShareOperations.ADDRESS, Value.of(share.host()));
        fields.put(ShareOperations.DIRECTORY, Value.of(share.directory()));
        if (share.credentials() instanceof Credentials.Login login) {
            fields.put(ShareOperations.USER, Value.of(login.user()));
            if (!login.password().equals(Secret.EMPTY)) {
                fields.put(ShareOperations.PASSWORD, Value.of(login.password().reveal()));
            }
        }
        return fields;
    }

    private static void check(NetworkShare share) {
        if (!PROTOCOLS.contains(share.protocol()) || share.port() != 0 && share.port() != SMB) {
            throw refused("The device stores on servers by smb at port 445 only, not by '" + share.protocol()
                    + "' at port " + share.port() + ".");
        }
        if (share.host().isBlank() || share.directory().isBlank()) {
            throw refused("A server has an address and a directory.");
        }
        if (isUnfit(share.host()) || isUnfit(share.directory())) {
            throw refused("A server's address and directory have at most " + LONGEST
                    + " characters, without control characters.");
        }
    }

    private static boolean isUnfit(String text) {
        return text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl);
    }

    private List<Stored> stored() {
        return engine.ask(ShareOperations.LIST, Map.of(), reply -> stored(XmlReader.read(reply.text())));
    }

    private static List<Stored> stored(XmlElement answer) {
        Map<String, Stored> stored = new LinkedHashMap<>();
        answer.all("NetworkShare").forEach(element -> {
            String token = text(element, "ShareId");
            if (!token.isEmpty()) {
                String disk = text(element, "DiskId");
                stored.putIfAbsent(token, new Stored(share(token, element, !disk.isEmpty()), disk));
            }
        });
        return List.copyOf(stored.values());
    }

    private static NetworkShare share(String token, XmlElement element, boolean on) {
        String user = text(element, "User");
        return new NetworkShare(
                token,
                on,
                PROTOCOL,
                text(element, "Address"),
                0,
                text(element, "Share"),
                user.isEmpty() || isUnfit(user) ? Credentials.ANONYMOUS : Credentials.login(user, Secret.EMPTY));
    }

    private static String text(XmlElement element, String attribute) {
        return element.attribute(attribute).orElse("").strip();
    }

    private static CameraException refused(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
