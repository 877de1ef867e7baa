package org.lensbridge.driver.genericcgi.profile.form;

import java.util.List;

/** A file that is no profile. */
public final class FormException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    /** For one problem: a finished sentence with its place. */
    public FormException(String problem) {
        this(List.of(problem));
    }

    /** For several. */
    public FormException(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, one sentence each; never empty. */
    public List<String> problems() {
        return problems;
    }
}
