package org.lensbridge.driver.support.codec;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML document, without what holds its prefixes together: devices disagree on namespaces more often than on names. Immutable.
 *
 * @param name without its prefix
 * @param attributes by name without prefix; declarations of namespaces are none
 * @param children elements, in their order
 * @param text what stands directly in it, without blanks around it
 */
public record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text) {
    public XmlElement {
        Objects.requireNonNull(name);
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
        Objects.requireNonNull(text);
    }

    /** An attribute. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** The first child of this name. */
    public Optional<XmlElement> child(String child) {
        return children(child).findFirst();
    }

    /** All children of this name. */
    public Stream<XmlElement> children(String child) {
        return children.stream().filter(each -> each.name.equals(child));
    }

    /** This element and all below it, in the order of the document. */
    public Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }

    /** This element and all below it that have this name. */
    public Stream<XmlElement> all(String wanted) {
        return all().filter(each -> each.name.equals(wanted));
    }
}
