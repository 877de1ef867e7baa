package org.lensbridge.driver.arecont.operation;

import java.util.Set;
import org.lensbridge.driver.arecont.ArecontRows;
import org.lensbridge.driver.testkit.RowsContract;

final class ArecontOperationsTest extends RowsContract {
    ArecontOperationsTest() {
        super(ArecontRows.ALL, ArecontOperations.class, "[A-Za-z][A-Za-z0-9_./ ]*");
    }

    @Override
    protected String refusal() {
        return "<html><head><title>No such page</title></head><body>Try the front page.</body></html>\r\n";
    }

    @Override
    protected Set<String> destructive() {
        return Set.of("maintenance.factory", "maintenance.reboot");
    }
}
