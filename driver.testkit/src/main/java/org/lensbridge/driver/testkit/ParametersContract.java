package org.lensbridge.driver.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/** Every parameter's row, by rules that hold for all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ParametersContract {
    private final DriverRows driver;
    private final String sections;

    /**
     * For a driver.
     *
     * @param sections a regular expression of the document's sections
     */
    protected ParametersContract(DriverRows driver, String sections) {
        this.driver = driver;
        this.sections = sections;
    }

    /** All rows. */
    protected final List<Parameter> rows() {
        return driver.parameters();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rows")
    void isSound(Parameter row) {
        assertEquals(List.of(), row.problems());
        assertTrue(row.section().matches(sections), row.section());
        assertTrue(!driver.group(row).isBlank(), row.key());
    }

    @Test
    void keysAreUnique() {
        Set<String> keys = new HashSet<>();
        rows().forEach(row -> assertTrue(keys.add(row.key()), row.key()));
    }

    /** Flags and kinds about a secret are none. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rows")
    void passwordsAreSecret(Parameter row) {
        boolean named = RowsContract.SECRET
                .matcher(row.key().substring(row.key().indexOf('.') + 1))
                .find();
        assertTrue(!named || row.is(Mark.SECRET) || !row.type().summary().equals("text"), row.key());
    }
}
