package org.lensbridge.driver.genericcgi.operation;

import java.util.Set;
import org.lensbridge.driver.genericcgi.GenericRows;
import org.lensbridge.driver.testkit.RowsContract;

final class GenericOperationsTest extends RowsContract {
    GenericOperationsTest() {
        super(GenericRows.ALL, GenericOperations.class, "5\\.[1-5]\\.\\d+(\\.\\d)?");
    }

    @Override
    protected String refusal() {
        return "# Error: this request is not supported\r\n";
    }

    @Override
    protected Set<String> destructive() {
        return Set.of(
                "param.remove",
                "param.update",
                "storage.format",
                "storage.remove",
                "system.beforeUpgrade",
                "system.defaults",
                "system.hardDefaults",
                "system.restart",
                "system.restore",
                "system.upgrade",
                "user.remove");
    }
}
