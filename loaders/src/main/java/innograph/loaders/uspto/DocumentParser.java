package innograph.loaders.uspto;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the front of a document. Nothing outside of it is opened, and no entity that it defines itself is replaced. */
final class DocumentParser {
    /** Far more than a bibliographic part has; nobody shall make the program climb deeper. */
    private static final int DEEPEST = 100;

    /** Where reading stops; what comes behind is not needed. */
    private static final Set<String> DESCRIPTIONS = Set.of("description", "SDODE", "subdoc-description");

    private static final XMLInputFactory XML = xml();

    private DocumentParser() {}

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((_, systemId, _, _) -> {
            throw new XMLStreamException("nothing outside the document is read: " + systemId);
        });
        return factory;
    }

    /** Reads a document up to its description; a document type is passed over and nothing of it believed. */
    static Element parse(String markup) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(markup));
        try {
            Deque<Element> open = new ArrayDeque<>();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        Element element = new Element(reader.getLocalName(), attributes(reader), new ArrayList<>());
                        if (open.size() == 1 && DESCRIPTIONS.contains(element.name())) {
                            return open.getLast();
                        }
                        if (open.size() == DEEPEST) {
                            throw new XMLStreamException("more than " + DEEPEST + " elements lie in each other");
                        }
                        if (!open.isEmpty()) {
                            open.getFirst().content().add(element);
                        }
                        open.push(element);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        open.getFirst().content().add(new Node.Text(reader.getText()));
                    case XMLStreamConstants.END_ELEMENT -> {
                        Element closed = open.pop();
                        if (open.isEmpty()) {
                            return closed;
                        }
                    }
                    default -> {}
                }
            }
            throw new XMLStreamException("the document has no element");
        } finally {
            reader.close();
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
