package org.lensbridge.driver.genericcgi.profile.form;

/**
 * Where something stands in a file.
 *
 * @param line from 1
 * @param column from 1
 * @param path of JSON: {@code $.ptz.move}
 */
public record Place(int line, int column, String path) {
    /** Before the first character. */
    public static final Place START = new Place(1, 1, "$");

    /** A finished sentence about what is wrong here. */
    public String says(String problem) {
        return "Line " + line + ", column " + column + (path.equals("$") ? "" : " (" + path + ")") + ": " + problem
                + ".";
    }
}
