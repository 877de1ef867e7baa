package org.lensbridge.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    private static String line(String... words) {
        return CommandLine.of(List.of(words));
    }

    @Test
    void wordsStayWords() {
        assertEquals("lb:set gate 'A[0].B=1 2' C=3", line("lb:set", "gate", "A[0].B=1 2", "C=3"));
        assertEquals("lb:get gate 'Video*' ''", line("lb:get", "gate", "Video*", ""));
        assertEquals("lb:set gate a=it\\'s\\ \\$5", line("lb:set", "gate", "a=it's $5"));
    }

    @Test
    void oneWordIsALineAndOperatorsStay() {
        assertEquals("lb:devices | grep [a-z]*", line("lb:devices | grep [a-z]*"));
        assertEquals("lb:devices | grep gate", line("lb:devices", "|", "grep", "gate"));
    }
}
