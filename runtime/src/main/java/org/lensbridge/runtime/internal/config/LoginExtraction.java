package org.lensbridge.runtime.internal.config;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.admin.SecretStore;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves a login that a configuration holds, as {@code user} and {@code password} or inside the address, into the secret
 * store, and leaves {@code credentials=NAME} in its place. Whatever goes wrong, the password never stays. Immutable.
 */
final class LoginExtraction {
    private static final Logger LOG = LoggerFactory.getLogger(LoginExtraction.class);
    private static final int LONGEST_NAME = 63;

    private final SecretStore secrets;
    private final Path etc;

    LoginExtraction(SecretStore secrets, Path etc) {
        this.secrets = secrets;
        this.etc = etc;
    }

    /** Changes the properties in place, and the file that they came from. */
    void apply(String pid, Dictionary<String, Object> properties) {
        Set<String> removed = new LinkedHashSet<>();
        Map<String, String> set = new LinkedHashMap<>();
        Optional<String> password = take(properties, "password", removed);
        Optional<String> user = take(properties, "user", removed);
        String[] inAddress = fromAddress(properties, set);
        if (removed.isEmpty() && set.isEmpty()) {
            return;
        }
        String name = storedName(pid, properties);
        String who = user.filter(text -> !text.isEmpty()).orElse(inAddress[0]);
        String secret = password.filter(text -> !text.isEmpty()).orElse(inAddress[1]);
        boolean moved = (!who.isEmpty() || !secret.isEmpty()) && store(name, who, secret);
        if (moved) {
            String key = PropertyText.actualKey(properties, "credentials");
            properties.put(key, name);
            set.put(key, name);
        }
        CfgFile.of(properties, etc).ifPresent(file -> rewrite(file, removed, set, moved));
    }

    private static Optional<String> take(Dictionary<String, Object> properties, String name, Set<String> removed) {
        String key = PropertyText.actualKey(properties, name);
        if (properties.get(key) == null) {
            return Optional.empty();
        }
        // A password may begin or end with a blank, which a .cfg file keeps at its end.
        Object value = properties.get(key);
        String text = value instanceof String exact ? exact : PropertyText.text(properties, key);
        properties.remove(key);
        removed.add(name);
        return Optional.of(text);
    }

    /** The login inside an address, which is taken out of it: user and password, or empty texts. */
    private static String[] fromAddress(Dictionary<String, Object> properties, Map<String, String> set) {
        String key = PropertyText.actualKey(properties, "address");
        String address = PropertyText.text(properties, key);
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return new String[] {"", ""};
        }
        int scheme = address.indexOf("://");
        int start = scheme >= 0 && scheme < at ? scheme + 3 : 0;
        String bare = address.substring(0, start) + address.substring(at + 1);
        properties.put(key, bare);
        set.put(key, bare);
        String login = address.substring(start, at);
        int colon = login.indexOf(':');
        return new String[] {
            decoded(colon < 0 ? login : login.substring(0, colon)), decoded(colon < 0 ? "" : login.substring(colon + 1))
        };
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private boolean store(String name, String user, String password) {
        Optional<Credentials.Login> present =
                secrets.find(name).filter(Credentials.Login.class::isInstance).map(Credentials.Login.class::cast);
        String who =
                !user.isEmpty() ? user : present.map(Credentials.Login::user).orElse("admin");
        Secret secret = !password.isEmpty()
                ? Secret.of(password)
                : present.map(Credentials.Login::password).orElse(Secret.EMPTY);
        try {
            secrets.store(name, new Credentials.Login(who, secret));
            return true;
        } catch (IllegalArgumentException e) {
            LOG.error(
                    "The login '{}' of a device's configuration is lost: {} Then enter it again.",
                    name,
                    e.getMessage());
            return false;
        }
    }

    private static String storedName(String pid, Dictionary<String, Object> properties) {
        String given = PropertyText.text(properties, PropertyText.actualKey(properties, "credentials"));
        if (!given.isEmpty()) {
            return given;
        }
        String name = "device-"
                + DeviceProperties.name(pid, properties)
                        .map(DeviceId::value)
                        .orElse(Integer.toHexString(pid.hashCode()));
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 9) + "-" + String.format("%08x", name.hashCode());
    }

    private static void rewrite(CfgFile file, Set<String> removed, Map<String, String> set, boolean moved) {
        try {
            file.rewrite(removed, set);
            if (moved) {
                LOG.info("The login in {} is in the secret store now; the file refers to it.", file.path());
            }
        } catch (IOException e) {
            LOG.error(
                    "The password in {} cannot be taken out ({}): delete the line 'password' by hand; the login is stored.",
                    file.path(),
                    e.getClass().getSimpleName());
        }
    }
}
