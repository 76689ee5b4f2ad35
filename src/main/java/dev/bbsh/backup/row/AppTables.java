package dev.bbsh.backup.row;

import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The tables of apps, from {@code activeobjects.xml}: the number of rows of each, and the boards of
 * Jira Software.
 *
 * @param rows by name of the table, such as {@code AO_60DB71_RAPIDVIEW}
 * @param boards the boards, with the columns {@link #ID}, {@link #NAME} and {@link #FILTER}
 */
public record AppTables(Map<String, Long> rows, RowTable boards) {

    /** The column with the ID of a board. */
    public static final String ID = "ID";

    /** The column with the name of a board. */
    public static final String NAME = "NAME";

    /** The column with the ID of the filter that decides which issues a board shows. */
    public static final String FILTER = "SAVED_FILTER_ID";

    private static final String BOARDS = "AO_60DB71_RAPIDVIEW";

    private static final List<String> COLUMNS = List.of(ID, NAME, FILTER);

    /** No tables. */
    public static final AppTables NONE = new AppTables(Map.of(), new RowTable(COLUMNS));

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
        RowTable boards = new RowTable(COLUMNS);
        XMLStreamReader xml = EntityReader.parser(in);
        try {
            String table = "";
            AppRows kept = new AppRows(boards);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    if (name.equals("data")) {
                        table = AppRows.attribute(xml, "tableName");
                        kept = new AppRows(boards);
                        rows.merge(table, 0L, Long::sum);
                    } else if (name.equals("row")) {
                        rows.merge(table, 1L, Long::sum);
                        if (table.equals(BOARDS)) {
                            kept.row(xml);
                        }
                    } else if (name.equals("column")) {
                        kept.column(xml);
                    }
                }
            }
        } finally {
            xml.close();
        }
        return new AppTables(rows, boards);
    }
}
