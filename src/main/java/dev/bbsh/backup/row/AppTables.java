package dev.bbsh.backup.row;

import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The number of rows of each table of apps, from {@code activeobjects.xml}.
 *
 * @param rows by name of the table, such as {@code AO_60DB71_RAPIDVIEW}
 */
public record AppTables(Map<String, Long> rows) {

    /** No tables. */
    public static final AppTables NONE = new AppTables(Map.of());

    public AppTables {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
    }

    /**
     * Reads the tables.
     *
     * @throws XMLStreamException when the XML is not well-formed, or can't be read
     */
    public static AppTables read(InputStream in) throws XMLStreamException {
        Map<String, Long> rows = new TreeMap<>();
        XMLStreamReader xml = EntityReader.parser(in);
        try {
            String table = "";
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    if (name.equals("data")) {
                        table = name(xml);
                        rows.merge(table, 0L, Long::sum);
                    } else if (name.equals("row")) {
                        rows.merge(table, 1L, Long::sum);
                    }
                }
            }
        } finally {
            xml.close();
        }
        return new AppTables(rows);
    }

    private static String name(XMLStreamReader xml) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals("tableName")) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }
}
