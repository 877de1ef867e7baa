package org.lensbridge.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {
    @TempDir
    Path folder;

    private Path home;
    private Distribution distribution;

    @BeforeEach
    void layOutADistribution() throws IOException {
        home = folder.resolve("home");
        distribution = new Distribution(folder.resolve("lensbridge"));
        Files.createDirectories(distribution.home().resolve("common/etc"));
        Files.createDirectories(distribution.home().resolve("demo/etc"));
        Files.writeString(distribution.home().resolve("common/etc/logback.xml"), "<configuration/>");
        Files.writeString(distribution.home().resolve("demo/etc/cameras.cfg"), "count=3");
        Files.createDirectories(distribution.root().resolve("drivers"));
        Files.writeString(distribution.root().resolve("drivers/driver.acme.jar"), "one");
    }

    @Test
    void firstStartWritesDefaultsAndDrivers() throws IOException {
        prepare(true).release();
        assertTrue(Files.exists(home.resolve("etc/logback.xml")));
        assertTrue(Files.exists(home.resolve("etc/cameras.cfg")));
        assertEquals("one", Files.readString(home.resolve("drivers/driver.acme.jar")));
    }

    @Test
    void runHasNoDemoConfiguration() {
        prepare(false).release();
        assertFalse(Files.exists(home.resolve("etc/cameras.cfg")));
    }

    @Test
    void whatAPersonChangedOrRemovedStaysSo() throws IOException {
        prepare(true).release();
        Files.writeString(home.resolve("etc/logback.xml"), "mine");
        Files.delete(home.resolve("etc/cameras.cfg"));
        Files.delete(home.resolve("drivers/driver.acme.jar"));
        prepare(true).release();
        assertEquals("mine", Files.readString(home.resolve("etc/logback.xml")));
        assertFalse(Files.exists(home.resolve("etc/cameras.cfg")));
        assertFalse(Files.exists(home.resolve("drivers/driver.acme.jar")));
    }

    @Test
    void aNewDistributionUpdatesADriverThatNobodyReplaced() throws IOException {
        prepare(true).release();
        Files.writeString(distribution.root().resolve("drivers/driver.acme.jar"), "two");
        prepare(true).release();
        assertEquals("two", Files.readString(home.resolve("drivers/driver.acme.jar")));
    }

    @Test
    void aReplacedDriverStays() throws IOException {
        prepare(true).release();
        Files.writeString(home.resolve("drivers/driver.acme.jar"), "patched");
        Files.writeString(distribution.root().resolve("drivers/driver.acme.jar"), "two");
        prepare(true).release();
        assertEquals("patched", Files.readString(home.resolve("drivers/driver.acme.jar")));
    }

    @Test
    void aSecondLensbridgeInTheSameFolderIsRefusedWithASentence() {
        HomeFolder first = prepare(true);
        LaunchException refused = assertThrows(LaunchException.class, () -> prepare(true));
        assertTrue(refused.getMessage().contains("Another Lensbridge runs in " + home), refused.getMessage());
        first.release();
        prepare(true).release();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(home, "a file where the folder should be");
        LaunchException refused = assertThrows(LaunchException.class, () -> prepare(true));
        assertTrue(refused.getMessage().startsWith("Cannot write to " + home), refused.getMessage());
        assertTrue(refused.getMessage().contains("--home"), refused.getMessage());
    }

    private HomeFolder prepare(boolean demo) {
        return HomeFolder.prepare(new LaunchOptions(demo, home, "127.0.0.1", 8080, false, false), distribution);
    }
}
