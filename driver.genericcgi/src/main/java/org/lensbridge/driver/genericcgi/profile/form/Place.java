package org.lensbridge.driver.genericcgi.profile.form;

/**
 * Where something stands in a file.
 *
 * @param line from 1
 * @param column from 1
 * @param path of JSON: {@code $.ptz.move}
 */
public record Place(int line, int column, String path) {
    /** Enough for a sentence that quotes what stands there, and not for a file that is one long word. */
    private static final int LONGEST = 300;

    /** Before the first character. */
    public static final Place START = new Place(1, 1, "$");

    /** A finished sentence about what is wrong here. */
    public String says(String problem) {
        return "Line " + line + ", column " + column + (path.equals("$") ? "" : " (" + shown(path) + ")") + ": "
                + shown(problem) + ".";
    }

    /** What stands in a file may be anything, and goes to terminals. */
    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}
