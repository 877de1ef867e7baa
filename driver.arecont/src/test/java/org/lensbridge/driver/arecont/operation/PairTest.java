package org.lensbridge.driver.arecont.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PairTest {
    @Test
    void everythingBehindTheFirstEqualsSignIsTheValue() {
        assertEquals(Optional.of(new Pair("name", "Gate = north = 2")), Pair.of("name=Gate = north = 2\r\n"));
        assertEquals(Optional.of(new Pair("mdresult", "no motion")), Pair.of("mdresult=no motion"));
        assertEquals(Optional.of(new Pair("admin", "")), Pair.of(" admin = \r\n"));
    }

    @Test
    void pagesAndWordsAreNoPairs() {
        assertEquals(Optional.empty(), Pair.of("<a href=\"/\">Home</a>"));
        assertEquals(Optional.empty(), Pair.of("no such parameter"));
        assertEquals(Optional.empty(), Pair.of("=5"));
        assertEquals(Optional.empty(), Pair.of(""));
    }

    @Test
    void namesMayHaveAnotherCaseOrTheNumberOfTheSensor() {
        for (String name : new String[] {"brightness", "Brightness", "brightness2", "2.brightness"}) {
            assertTrue(new Pair(name, "5").isOf("brightness"), name);
        }
        assertTrue(new Pair("irtelpos", "5").isOf("irtelepos"));
        assertTrue(new Pair("gamma2", "5").isOf("gamma2"));
        assertFalse(new Pair("sharpness", "5").isOf("brightness"));
        assertFalse(new Pair("error", "5").isOf("brightness"));
    }
}
