package org.lensbridge.driver.excelsense.operation;

import java.util.Set;
import org.lensbridge.driver.excelsense.ExcelsenseRows;
import org.lensbridge.driver.testkit.RowsContract;

class ExcelsenseOperationsTest extends RowsContract {
    ExcelsenseOperationsTest() {
        super(ExcelsenseRows.ALL, ExcelsenseOperations.class, "[A-Z][A-Za-z]*( [A-Z][A-Za-z]*){0,4}");
    }

    @Override
    protected String refusal() {
        return "error\uFF0Creturn=-22\r\n";
    }

    @Override
    protected Set<String> destructive() {
        return Set.of("device.reset", "device.restart");
    }
}
