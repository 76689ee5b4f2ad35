package dev.bbsh.backup.row;

import com.fasterxml.aalto.UncheckedStreamException;

import dev.bbsh.backup.xml.XmlParser;

import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the rows of {@code entities.xml} as a stream: below the root, each element is a row, its
 * attributes are columns, and a value with line breaks is a child element instead. The file begins
 * with a comment about the system, and ends with one that counts the rows.
 */
public final class RowReader implements AutoCloseable {

    /** The name of the root. */
    public static final String ROOT = "entity-engine-xml";

    private final XMLStreamReader2 xml;
    private final Function<String, Optional<? extends RowHandler>> handlers;
    private final Map<String, RowColumns> entities = new HashMap<>();
    private final List<String> comments = new ArrayList<>();
    private String date = "";
    private String root = "";
    private @Nullable RowColumns last;
    private @Nullable RowRelay relay;

    private RowReader(
            XMLStreamReader2 xml, Function<String, Optional<? extends RowHandler>> handlers) {
        this.xml = xml;
        this.handlers = handlers;
    }

    /**
     * Reads all rows. The handlers receive them in another thread, until this method returns.
     *
     * @param handlers the handler of an entity's rows, asked once for each entity
     * @throws XMLStreamException when the XML is not well-formed, or can't be read
     */
    public static EntityFile read(
            InputStream in, Function<String, Optional<? extends RowHandler>> handlers)
            throws XMLStreamException {
        try (RowReader reader = open(in, handlers);
                RowRelay relay = new RowRelay()) {
            reader.relay = relay;
            while (reader.next()) {
                // The handler of the row receives it.
            }
            relay.finish();
            return reader.file();
        }
    }

    /**
     * A reader before the first row, for callers that don't need all.
     *
     * @param handlers as in {@link #read}
     * @throws XMLStreamException when the file can't be read
     */
    public static RowReader open(
            InputStream in, Function<String, Optional<? extends RowHandler>> handlers)
            throws XMLStreamException {
        return new RowReader(XmlParser.of(in), handlers);
    }

    /**
     * Reads on to the next row that has a handler, which receives it.
     *
     * @return false when there is none
     * @throws XMLStreamException when the XML is not well-formed, or can't be read
     */
    public boolean next() throws XMLStreamException {
        try {
            return advance();
        } catch (UncheckedStreamException late) {
            // Text is read when it is asked for, and so are its faults.
            throw late.getCause() instanceof XMLStreamException found
                    ? found
                    : new XMLStreamException(late);
        }
    }

    private boolean advance() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (root.isEmpty()) {
                    root = xml.getLocalName();
                    date = root.equals(ROOT) ? attribute("date") : "";
                } else if (row()) {
                    return true;
                }
            } else if (event == XMLStreamConstants.COMMENT) {
                comments.add(xml.getText());
            }
        }
        return false;
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }

    private EntityFile file() {
        Map<String, EntityFile.Kind> kinds = new TreeMap<>();
        entities.forEach((name, entity) -> kinds.put(name, entity.kind()));
        return EntityFile.of(root, date, comments, kinds);
    }

    private String attribute(String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }

    /** Reads a row; true when its entity has a handler. */
    private boolean row() throws XMLStreamException {
        RowColumns entity = entity(xml.getLocalName());
        entity.begin(xml);
        children(entity);
        return entity.end(relay);
    }

    /** The entity with this name. The parser gives the same text for the same name. */
    private RowColumns entity(String name) {
        RowColumns same = last;
        if (same != null && same.name().equals(name)) {
            return same;
        }
        RowColumns known =
                entities.computeIfAbsent(
                        name, (each) -> new RowColumns(each, handlers.apply(each)));
        last = known;
        return known;
    }

    /** Reads to the end of a row, and takes the values of child elements on the way. */
    private void children(RowColumns entity) throws XMLStreamException {
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                int column = entity.child(xml.getLocalName());
                if (column < 0) {
                    skip();
                } else {
                    entity.set(column, text());
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
}
