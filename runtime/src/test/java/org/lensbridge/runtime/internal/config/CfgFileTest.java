package org.lensbridge.runtime.internal.config;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CfgFileTest {
    @TempDir
    Path etc;

    private String rewritten(String name, String content) throws Exception {
        Path file = Files.writeString(etc.resolve(name), content);
        new CfgFile(file).rewrite(Set.of("user", "password"), Map.of("credentials", "device-gate"));
        return Files.readString(file);
    }

    @Test
    void takesTheLinesOutAndKeepsEverythingElse() throws Exception {
        assertEquals(
                "# the gate\nname=gate\n\naddress = http://10.1.2.3\n# passwords stay secret\ncredentials = device-gate\n",
                rewritten(
                        "a.cfg",
                        "# the gate\nname=gate\nuser = admin\n\naddress = http://10.1.2.3\n# passwords stay secret\nPassword: s3cret=x\n"));
    }

    @Test
    void takesOutContinuedLines() throws Exception {
        assertEquals(
                "name=gate\nsite=yard\ncredentials = device-gate\n",
                rewritten("a.cfg", "name=gate\npassword=one\\\n   two\\\n three\nsite=yard\n"));
    }

    @Test
    void addsNothingToALastLineThatContinues() throws Exception {
        assertEquals("site=yard\ncredentials = device-gate\n", rewritten("a.cfg", "site=yard\\"));
        assertEquals("site=yard\ncredentials = device-gate\n", rewritten("a.cfg", "site=yard\\\n \n"));
        assertEquals("# c:\\\ncredentials = device-gate\n", rewritten("a.cfg", "# c:\\\npassword=x\\"));
    }

    @Test
    void keepsLineEndsAndReplacesInPlace() throws Exception {
        assertEquals(
                "credentials = device-gate\r\nname=gate\r\n",
                rewritten("a.cfg", "credentials=old\r\nname=gate\r\npassword=x"));
    }

    @Test
    void aReturnAloneEndsALine() throws Exception {
        assertEquals("name=gate\ncredentials = device-gate\n", rewritten("a.cfg", "name=gate\rpassword=x\r"));
    }

    @Test
    void writesTypedFilesInTheirOwnForm() throws Exception {
        assertEquals(
                "name=\"gate\"\ncredentials=\"device-gate\"\n",
                rewritten("a.config", "name=\"gate\"\npassword=\"x\"\n"));
    }

    @Test
    void countsOnlyFilesBelowEtc() throws Exception {
        Path outside = Files.writeString(Files.createTempFile("lensbridge", ".cfg"), "name=x\n");
        Path inside = Files.writeString(etc.resolve("a.cfg"), "name=x\n");
        assertEquals(Optional.empty(), CfgFile.of(properties(outside), etc));
        assertEquals(Optional.of(new CfgFile(inside)), CfgFile.of(properties(inside), etc));
        assertEquals(Optional.empty(), CfgFile.of(properties(etc.resolve("missing.cfg")), etc));
        Dictionary<String, Object> odd = new Hashtable<>(Map.of(CfgFile.PROPERTY, "no uri at all"));
        assertEquals(Optional.empty(), CfgFile.of(odd, etc));
        Files.delete(outside);
    }

    private static Dictionary<String, Object> properties(Path file) {
        return new Hashtable<>(Map.of(CfgFile.PROPERTY, file.toUri().toString()));
    }
}
