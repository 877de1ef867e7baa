package org.lensbridge.driver.support.codec;

import java.util.List;
import java.util.Objects;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;

/**
 * An XML document of a device, as a record that holds its outermost element by name. Immutable.
 *
 * <p>An element is a text; one with attributes or elements in it is a record of these by their names, in their order, with
 * its own text, if any, first and under the empty name. What has the same name within one element is a list. Prefixes of names and declarations
 * of namespaces are dropped; so are blanks around texts.
 *
 * @param warnings what was not as it should be, at most 100 sentences that begin with {@code Line 7:}
 */
public record XmlDocument(Value.Fields value, List<String> warnings) {
    public XmlDocument {
        Objects.requireNonNull(value);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads one document. A document type is skipped, and no entity but XML's own five and characters by number is replaced. Lenient
     * where firmware is sloppy: an ampersand or angle bracket that stands for itself is text; an element that is never ended ends with
     * the one around it or with the document, with a warning.
     *
     * @throws CameraException PROTOCOL when it holds no element, is a page of HTML, or exceeds the limits
     */
    public static XmlDocument parse(String text, XmlLimits limits) {
        return new XmlReader(text, limits).document();
    }
}
