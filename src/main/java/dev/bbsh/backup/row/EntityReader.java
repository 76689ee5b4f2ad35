package dev.bbsh.backup.row;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the rows of {@code entities.xml} as a stream: below the root, each element is a row, its
 * attributes are columns, and a value with line breaks is a child element instead. The file begins
 * with a comment about the system, and ends with one that counts the rows.
 */
public final class EntityReader {

    /** The name of the root. */
    public static final String ROOT = "entity-engine-xml";

    private final XMLStreamReader xml;
    private final Function<String, Optional<? extends RowHandler>> handlers;
    private final Map<String, Entity> byName = new IdentityHashMap<>();
    private final Map<String, Entity> entities = new TreeMap<>();
    private final List<String> comments = new ArrayList<>();
    private String date = "";
    private String root = "";
    private @Nullable Entity last;

    private EntityReader(
            XMLStreamReader xml, Function<String, Optional<? extends RowHandler>> handlers) {
        this.xml = xml;
        this.handlers = handlers;
    }

    /** A parser that neither reads a document type nor loads anything from elsewhere. */
    public static XMLStreamReader parser(InputStream in) throws XMLStreamException {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory.createXMLStreamReader(in);
    }

    /**
     * Reads all rows.
     *
     * @param handlers the handler of an entity's rows, asked once for each entity
     * @throws XMLStreamException when the XML is not well-formed, or can't be read
     */
    public static EntityFile read(
            InputStream in, Function<String, Optional<? extends RowHandler>> handlers)
            throws XMLStreamException {
        XMLStreamReader xml = parser(in);
        try {
            return new EntityReader(xml, handlers).read();
        } finally {
            xml.close();
        }
    }

    private EntityFile read() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (root.isEmpty()) {
                    root = xml.getLocalName();
                    date = root.equals(ROOT) ? attribute("date") : "";
                } else {
                    row();
                }
            } else if (event == XMLStreamConstants.COMMENT) {
                comments.add(xml.getText());
            }
        }
        Map<String, Long> counts = new TreeMap<>();
        entities.forEach((name, entity) -> counts.put(name, entity.rows));
        return EntityFile.of(root, date, comments, counts);
    }

    private String attribute(String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }

    private void row() throws XMLStreamException {
        Entity entity = entity(xml.getLocalName());
        entity.rows++;
        if (entity.handler == null) {
            skip();
            return;
        }
        entity.row.begin(entity.rows);
        entity.attributes(xml);
        children(entity);
        entity.handler.row(entity.row);
    }

    /** The entity with this name. The parser gives the same text for the same name. */
    private Entity entity(String name) {
        Entity same = last;
        if (same != null && same.name == name) {
            return same;
        }
        Entity known =
                byName.computeIfAbsent(
                        name,
                        (_) ->
                                entities.computeIfAbsent(
                                        name, (each) -> new Entity(each, handlers)));
        last = known;
        return known;
    }

    /** Reads to the end of a row, and takes the values of child elements on the way. */
    private void children(Entity entity) throws XMLStreamException {
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                int column = entity.columns.indexOf(xml.getLocalName());
                if (column < 0) {
                    skip();
                } else {
                    entity.row.set(column, text());
                }
            }
            event = xml.next();
        }
    }

    /** The text of an element, which comes in many pieces, to its end. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(xml.getText());
            }
            event = xml.next();
        }
        return text.toString();
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** One entity, with the places of its columns among the attributes of the row before. */
    private static final class Entity {

        private static final int UNWANTED = -1;

        private final String name;
        private final @Nullable RowHandler handler;
        private final List<String> columns;
        private final BackupRow row;
        private String[] names = new String[0];
        private int[] places = new int[0];
        private long rows;

        Entity(String name, Function<String, Optional<? extends RowHandler>> handlers) {
            this.name = name;
            this.handler = handlers.apply(name).orElse(null);
            this.columns = handler == null ? List.of() : handler.columns();
            this.row = new BackupRow(columns.size());
        }

        void attributes(XMLStreamReader xml) {
            int count = xml.getAttributeCount();
            if (count > names.length) {
                names = new String[count];
                places = new int[count];
            }
            for (int at = 0; at < count; at++) {
                String attribute = xml.getAttributeLocalName(at);
                if (names[at] != attribute) {
                    names[at] = attribute;
                    places[at] = columns.indexOf(attribute);
                }
                if (places[at] != UNWANTED) {
                    row.set(places[at], xml.getAttributeValue(at));
                }
            }
        }
    }
}
