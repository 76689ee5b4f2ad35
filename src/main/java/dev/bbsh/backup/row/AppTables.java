package dev.bbsh.backup.row;

import dev.bbsh.backup.xml.XmlParser;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The tables of apps, from {@code activeobjects.xml}.
 *
 * @param rows the number of rows by name of the table, such as {@code AO_60DB71_RAPIDVIEW}
 * @param columns the columns by name of the table
 */
public record AppTables(Map<String, Long> rows, Map<String, List<String>> columns) {

    /** No tables. */
    public static final AppTables NONE = new AppTables(Map.of(), Map.of());

    public AppTables {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
        columns = Map.copyOf(columns);
    }

    /**
     * Reads the tables.
     *
     * @throws XMLStreamException when the XML is not well-formed, or can't be read
     */
    public static AppTables read(InputStream in) throws XMLStreamException {
        Map<String, Long> rows = new TreeMap<>();
        Map<String, List<String>> columns = new HashMap<>();
        XMLStreamReader xml = XmlParser.of(in);
        try {
            String table = "";
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "data" -> {
                            table = attribute(xml, "tableName");
                            rows.merge(table, 0L, Long::sum);
                        }
                        case "row" -> rows.merge(table, 1L, Long::sum);
                        case "column" -> {
                            if (rows.containsKey(table)) {
                                columns.computeIfAbsent(table, (_) -> new ArrayList<>())
                                        .add(attribute(xml, "name"));
                            }
                        }
                        default -> {}
                    }
                }
            }
        } finally {
            xml.close();
        }
        return new AppTables(rows, columns);
    }

    /** The value of an attribute; empty without one. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }
}
