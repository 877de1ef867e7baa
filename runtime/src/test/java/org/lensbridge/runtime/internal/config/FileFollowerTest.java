package org.lensbridge.runtime.internal.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFollowerTest {
    @TempDir
    Path etc;

    private Path file;
    private FileFollower follower;

    @BeforeEach
    void writeAFile() throws IOException {
        file = etc.resolve("org.lensbridge.device-gate.cfg");
        Files.writeString(file, "# the gate\nname=gate\nsite = north \nlabels=a,b\nhome=${user.home}/x\n");
        follower = new FileFollower(etc);
    }

    private Dictionary<String, Object> properties(Map<String, Object> more) {
        Dictionary<String, Object> all = new Hashtable<>(Map.of(
                "name", "gate",
                "site", "north ",
                "labels", "a,b",
                "home", "/home/me/x",
                "service.pid", "org.lensbridge.device~gate",
                "felix.fileinstall.filename", file.toUri().toString()));
        more.forEach(all::put);
        return all;
    }

    @Test
    void aFileThatSaysTheSameIsNotTouched() throws IOException {
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, before);
        follower.follow(properties(Map.of("labels", new String[] {"a", "b"})));
        assertEquals(before, Files.getLastModifiedTime(file));
    }

    @Test
    void changedNewAndRemovedKeysAreFollowed() throws IOException {
        Dictionary<String, Object> changed = properties(Map.of("site", "south", "enabled", false));
        changed.remove("labels");
        follower.follow(changed);
        assertEquals(
                "# the gate\nname=gate\nsite = south\nhome=${user.home}/x\nenabled = false\n", Files.readString(file));
    }

    @Test
    void aValueInAnotherEncodingStays() throws IOException {
        String text = "name=gate\nsite=Z\u00fcrich\n";
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        Dictionary<String, Object> same = properties(Map.of("site", "Z\u00fcrich"));
        same.remove("labels");
        same.remove("home");
        follower.follow(same);
        assertEquals(text, Files.readString(file));
    }

    @Test
    void aValueThatCannotBeWrittenSafelyLeavesTheFileAlone() throws IOException {
        String before = Files.readString(file);
        follower.follow(properties(Map.of("site", "Z\u00fcrich")));
        assertEquals(before, Files.readString(file));
    }
}
