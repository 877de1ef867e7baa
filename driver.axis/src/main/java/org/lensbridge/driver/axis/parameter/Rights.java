package org.lensbridge.driver.axis.parameter;

/** Who may read and write a parameter: the column of security levels in the tables of the Imaging API, as a sentence for its description. */
enum Rights {
    /** {@code admin: r/w operator: r/w}. */
    OPERATOR("Administrators and operators read and write it."),
    /** {@code admin: r/w operator: r/w viewer: r}. */
    VIEWER_READS("Administrators and operators read and write it, viewers read it."),
    /** {@code admin: r/w operator: r viewer: r}. */
    ADMINISTRATOR_WRITES("Administrators read and write it, operators and viewers read it.");

    private final String sentence;

    Rights(String sentence) {
        this.sentence = sentence;
    }

    /** A description with this sentence behind it. */
    String added(String description) {
        return description + " " + sentence;
    }
}
