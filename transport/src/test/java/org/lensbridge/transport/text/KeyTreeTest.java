package org.lensbridge.transport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;

class KeyTreeTest {
    /** All values of a tree, itself and what is absent included. */
    private static int size(Value value) {
        if (value instanceof Value.Fields fields) {
            return 1
                    + fields.fields().values().stream()
                            .mapToInt(KeyTreeTest::size)
                            .sum();
        }
        return value instanceof Value.Items items
                ? 1 + items.items().stream().mapToInt(KeyTreeTest::size).sum()
                : 1;
    }

    private static Value.Fields tree(int lines, String key) {
        return KeyValues.parse(IntStream.range(0, lines)
                        .mapToObj(line -> key.replace("#", "" + line))
                        .collect(Collectors.joining("=1\n", "", "=1\n")))
                .tree();
    }

    @Test
    void gapsOfAllListsTogetherAreBounded() {
        int size = size(tree(20_000, "a#[64]"));
        assertTrue(size < 3 * 20_000 + 65_536 + 10, "values: " + size);
    }

    @Test
    void depthOfAllKeysTogetherIsBounded() {
        Value.Fields tree = tree(20_000, "a#" + ".b".repeat(28));
        int size = size(tree);
        assertTrue(size < 200_000 + 20_000 + 10, "values: " + size);
        assertEquals(20_000, tree.fields().size(), "no key is lost");
        assertTrue(tree.field("a0").orElseThrow() instanceof Value.Fields);
    }

    @Test
    void aLongDocumentKeepsItsShapeToItsEnd() {
        Value.Fields tree = tree(60_000, "All.Encode[0].MainFormat[0].Video.Field#");
        Value all = tree.field("All").orElseThrow();
        assertEquals(1, tree.fields().size());
        assertEquals(60_000 + 6, size(all));
    }
}
