package org.lensbridge.driver.genericcgi.identity;

import java.util.List;
import org.lensbridge.driver.genericcgi.survey.View;
import org.lensbridge.driver.support.tree.Tree;

/**
 * The channels of a device: the sources of pictures that it lists, and one where it lists none. Requests that name no source concern the first.
 * Stateless.
 */
public final class Views {
    private static final String SOURCE = "ImageSource.I";
    private static final int MOST = 16;

    private Views() {}

    /** In order of their numbers. */
    public static List<View> of(Tree tree) {
        List<Integer> sources =
                tree.indexes(SOURCE).stream().filter(source -> source < MOST).toList();
        return (sources.isEmpty() ? List.of(0) : sources)
                .stream().map(source -> view(tree, source)).toList();
    }

    private static View view(Tree tree, int source) {
        String name = tree.text(SOURCE + source + ".Name")
                .or(() -> tree.text("Image.I" + source + ".Name"))
                .orElse("");
        return new View(source + 1, source, name.strip());
    }
}
