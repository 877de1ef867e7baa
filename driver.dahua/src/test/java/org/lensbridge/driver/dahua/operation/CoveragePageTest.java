package org.lensbridge.driver.dahua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lensbridge.driver.dahua.DahuaDriverFactory;
import org.lensbridge.driver.dahua.parameter.DahuaParameters;
import org.lensbridge.driver.dahua.quirk.DahuaQuirks;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.testkit.CoverageContract;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.driver.testkit.SharedPart;

class CoveragePageTest extends CoverageContract {
    /** The section that explains handlers of events; each table that has one points to it. */
    private static final String HANDLERS = "4.9.1";

    CoveragePageTest() {
        super(DahuaRows.ROWS, DeviceRig.info(DahuaDriverFactory::new), DahuaQuirks.TABLE);
    }

    @Override
    protected Optional<SharedPart> shared() {
        return Optional.of(new SharedPart(".EventHandler.", HANDLERS, "What happens then: as under " + HANDLERS + "."));
    }

    /** Chapter 15: the container of streams. */
    @Override
    protected boolean isFormat(String section) {
        return section.startsWith("15.");
    }

    @Test
    void everyTableOfTheDocumentHasParameters() {
        Set<String> having =
                DahuaParameters.ALL.stream().map(Parameter::section).collect(Collectors.toSet());
        assertEquals(
                List.of(),
                DahuaOperations.ALL.stream()
                        .filter(row -> row.target().startsWith(Tables.SET) && row != ConfigOperations.SET_ANY)
                        .map(Operation::section)
                        .filter(section -> !having.contains(section) && !section.equals(HANDLERS))
                        .toList(),
                "tables without a parameter");
    }
}
