package org.lensbridge.driver.support.codec;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * Reads XML of devices within limits. It knows neither document types nor entities but the five of XML itself, and fetches nothing. Prefixes
 * are dropped, declared or not. Stateless.
 */
public final class XmlReader {
    private XmlReader() {}

    /** Reads a document within the default limits. */
    public static XmlElement read(String text) {
        return read(text, XmlLimits.DEFAULT);
    }

    /**
     * The root element.
     *
     * @throws CameraException PROTOCOL when the text is no XML, has a document type, or exceeds a limit
     */
    public static XmlElement read(String text, XmlLimits limits) {
        if (text.length() > limits.characters()) {
            throw failed("it has more than " + limits.characters() + " characters");
        }
        try {
            return new Build(limits).read(reader(text));
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof CameraException told) {
                throw told;
            }
            throw new CameraException(
                    Kind.PROTOCOL, "Expected an XML document, got: " + Excerpt.of(text.strip()) + ".", e);
        }
    }

    private static XMLStreamReader reader(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // What stands before a declaration, such as a blank line, makes it none for the parser, and for no device.
        return factory.createXMLStreamReader(new StringReader(text.strip().replaceFirst("^\uFEFF", "")));
    }

    private static CameraException failed(String reason) {
        return new CameraException(Kind.PROTOCOL, "The device's XML document cannot be read: " + reason + ".");
    }

    /** A document being read. */
    private static final class Build {
        private final XmlLimits limits;
        private final Deque<Open> open = new ArrayDeque<>();
        private int elements;

        private record Open(
                String name, Map<String, String> attributes, List<XmlElement> children, StringBuilder text) {
            XmlElement closed() {
                return new XmlElement(
                        name, attributes, children, text.toString().strip());
            }
        }

        Build(XmlLimits limits) {
            this.limits = limits;
        }

        XmlElement read(XMLStreamReader in) throws XMLStreamException {
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(in);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!open.isEmpty()) {
                            open.peek().text().append(in.getText());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        XmlElement element = open.pop().closed();
                        if (open.isEmpty()) {
                            return element;
                        }
                        open.peek().children().add(element);
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw failed("it has a document type or an entity of its own");
                    default -> {
                        // Comments and instructions mean nothing here.
                    }
                }
            }
            throw failed("it has no element");
        }

        private void begin(XMLStreamReader in) {
            if (open.size() >= limits.depth() || ++elements > limits.elements()) {
                throw failed("it has too many elements, or too deep ones");
            }
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < in.getAttributeCount(); i++) {
                String name = in.getAttributeLocalName(i);
                if (!name.equals("xmlns") && !"xmlns".equals(in.getAttributePrefix(i))) {
                    attributes.put(local(name), in.getAttributeValue(i));
                }
            }
            open.push(new Open(local(in.getLocalName()), attributes, new ArrayList<>(), new StringBuilder()));
        }

        private static String local(String name) {
            return name.substring(name.indexOf(':') + 1);
        }
    }
}
