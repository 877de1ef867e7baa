package org.lensbridge.driver.dahua.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** The network: section 4.7. */
public final class NetworkOperations {
    /** Section 4.7.2. */
    public static final Operation NETWORK =
            Tables.get("config.network", "4.7.2", "Network", "Addresses of the network interfaces.");

    static final List<Operation> ALL = List.of(NETWORK);

    private NetworkOperations() {}
}
