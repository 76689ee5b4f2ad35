package dev.bbsh.backup.row;

import dev.bbsh.backup.xml.XmlParser;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the rows of one table of an app as a stream: in {@code <data tableName="...">}, each {@code
 * <row>} has a value for each column, in their order.
 */
public final class AppRowReader implements AutoCloseable {

    private final XMLStreamReader xml;
    private final String table;
    private boolean inTable;

    private AppRowReader(XMLStreamReader xml, String table) {
        this.xml = xml;
        this.table = table;
    }

    /**
     * A reader before the first row of a table.
     *
     * @throws XMLStreamException when the file can't be read
     */
    public static AppRowReader open(InputStream in, String table) throws XMLStreamException {
        return new AppRowReader(XmlParser.of(in), table);
    }

    /**
     * Reads the values of the next row; none at the end of the table.
     *
     * @throws XMLStreamException when the XML is not well-formed, or can't be read
     */
    public List<String> next() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("data")) {
                    inTable = AppTables.attribute(xml, "tableName").equals(table);
                } else if (name.equals("row") && inTable) {
                    return values();
                }
            }
        }
        return List.of();
    }

    private List<String> values() throws XMLStreamException {
        List<String> values = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                text.setLength(0);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (depth == 1) {
                    values.add(text.toString());
                }
            } else if (depth > 1 && xml.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(xml.getText());
            }
        }
        return values;
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
