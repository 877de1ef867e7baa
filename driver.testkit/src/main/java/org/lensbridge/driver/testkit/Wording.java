package org.lensbridge.driver.testkit;

/**
 * How a family's settings are asked for and changed over {@code action=...}: what a device that keeps them must know.
 *
 * @param write the action that changes; everything else in its query is a name with its new value
 * @param read the action that lists
 * @param groups the part of the query that names what is listed, several with commas between; all when left out
 * @param root what stands before each name in a listing, and may stand there in a change
 * @param missing the line for a group that the device does not have; {@code %s} stands for its name
 */
public record Wording(String write, String read, String groups, String root, String missing) {
    /** Of {@code param.cgi}. */
    public static final Wording TREE =
            new Wording("update", "list", "group", "root.", "# Error: Error -1 getting param in group '%s'\r\n");

    String name(String key) {
        return key.startsWith(root) ? key.substring(root.length()) : key;
    }
}
