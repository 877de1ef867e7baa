package org.lensbridge.driver.support.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.transport.text.KeyValues;

class TreeTest {
    private static Tree tree(String... lines) {
        return Tree.of(KeyValues.parse(String.join("\r\n", lines)));
    }

    @Test
    void namesHaveNoRootAndAreFoundInAnyCase() {
        Tree tree = tree("root.Brand.Model=Q7", "Root.Brand.Empty=", "Image.I0.Name=North");
        assertEquals(
                List.of("Brand.Model", "Brand.Empty", "Image.I0.Name"),
                List.copyOf(tree.values().keySet()));
        assertEquals(Optional.of("Q7"), tree.text("brand.MODEL"));
        assertEquals(Optional.of(""), tree.text("Brand.Empty"));
        assertEquals(Optional.empty(), tree.text("Brand.Serial"));
        assertEquals("Rooted.Name", Tree.name("Rooted.Name"));
    }

    @Test
    void numbersAreThoseThatAreSome() {
        Tree tree = tree("root.A.One= 1.50 ", "root.A.Word=many", "root.A.None=");
        assertEquals(Optional.of(new BigDecimal("1.50")), tree.number("A.One"));
        assertEquals(Optional.empty(), tree.number("A.Word"));
        assertEquals(Optional.empty(), tree.number("A.None"));
        assertEquals(Optional.empty(), tree.number("A.Missing"));
    }

    @Test
    void yesIsNotTheSameAsAnythingButNo() {
        Tree tree = tree("root.P.Yes=yes", "root.P.Kind=digital", "root.P.No=No", "root.P.Off=off", "root.P.Empty=");
        assertTrue(tree.says("P.Yes"));
        assertFalse(tree.says("P.Kind"));
        assertTrue(tree.has("P.Kind"));
        for (String no : List.of("P.No", "P.Off", "P.Empty", "P.Missing")) {
            assertFalse(tree.has(no), no);
            assertFalse(tree.says(no), no);
        }
    }

    @Test
    void branchesEndAtADot() {
        Tree tree = tree("root.PTZ.PresetCount=3");
        assertTrue(tree.holds("ptz"));
        assertFalse(tree.holds("PTZ.Preset"));
        assertFalse(Tree.EMPTY.holds("PTZ"));
    }

    @Test
    void indexesAreCountedOnceInOrder() {
        Tree tree = tree(
                "root.Image.I10.Name=k",
                "root.Image.I2.Name=c",
                "root.Image.I2.Size=1x1",
                "root.Image.I0=a",
                "root.Image.In5.Name=x",
                "root.Image.I3x.Name=x",
                "root.Image.I99999.Name=x");
        assertEquals(List.of(0, 2, 10), tree.indexes("Image.I"));
        assertEquals(List.of(), tree.indexes("Image.S"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "garbage", "<html><body>no</body></html>", "# Error: Error -1 getting param in group 'A'"})
    void whatIsNoListingIsEmpty(String text) {
        assertEquals(List.of(), tree(text).indexes("Image.I"));
        assertFalse(tree(text).holds("Image"));
    }
}
