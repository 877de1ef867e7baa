package org.lensbridge.driver.dahua.identity;

import java.util.List;
import org.lensbridge.transport.text.KeyValueDocument;

/** The names of a device's network interfaces, such as {@code eth0} and {@code bond0}, which are parts of keys. Stateless. */
public final class InterfaceNames {
    private static final int MOST = 32;

    private InterfaceNames() {}

    /** The names in the answer of section 4.7.2, in its order; what has one value only is a setting of the device. */
    public static List<String> in(KeyValueDocument network) {
        return network.names("Network").stream()
                .filter(name -> name.matches("[A-Za-z0-9_-]{1,16}"))
                .filter(name -> network.text("Network." + name).isEmpty())
                .limit(MOST)
                .toList();
    }
}
