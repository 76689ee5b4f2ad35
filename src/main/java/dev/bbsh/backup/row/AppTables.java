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
 * @param boards the boards of Jira Software, with the columns {@link #ID}, {@link #NAME} and {@link
 *     #FILTER}
 */
public record AppTables(
        Map<String, Long> rows, Map<String, List<String>> columns, RowTable boards) {

    /** The column with the ID of a board. */
    public static final String ID = "ID";

    /** The column with the name of a board. */
    public static final String NAME = "NAME";

    /** The column with the ID of the filter that decides which issues a board shows. */
    public static final String FILTER = "SAVED_FILTER_ID";

    private static final String BOARDS = "AO_60DB71_RAPIDVIEW";

    private static final List<String> OF_BOARDS = List.of(ID, NAME, FILTER);

    /** No tables. */
    public static final AppTables NONE = new AppTables(Map.of(), Map.of(), new RowTable(OF_BOARDS));

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
        TableReader tables = new TableReader();
        XMLStreamReader xml = XmlParser.of(in);
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    tables.element(xml);
                }
            }
        } finally {
            xml.close();
        }
        return new AppTables(tables.rows, tables.columns, tables.boards);
    }

    /** The tables so far, and the one that is being read. */
    private static final class TableReader {

        private final Map<String, Long> rows = new TreeMap<>();
        private final Map<String, List<String>> columns = new HashMap<>();
        private final RowTable boards = new RowTable(OF_BOARDS);
        private String table = "";

        void element(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "data" -> {
                    table = attribute(xml, "tableName");
                    rows.merge(table, 0L, Long::sum);
                }
                case "row" -> row(xml);
                case "column" -> {
                    if (rows.containsKey(table)) {
                        columns.computeIfAbsent(table, (_) -> new ArrayList<>())
                                .add(attribute(xml, "name"));
                    }
                }
                default -> {}
            }
        }

        private void row(XMLStreamReader xml) throws XMLStreamException {
            rows.merge(table, 1L, Long::sum);
            if (table.equals(BOARDS)) {
                new AppRow(columns.getOrDefault(table, List.of()), boards).read(xml);
            }
        }
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
