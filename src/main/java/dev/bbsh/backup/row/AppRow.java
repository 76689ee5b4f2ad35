package dev.bbsh.backup.row;

import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A row of a table of an app: it has a child element for each column, in the order in which the
 * table names them.
 *
 * @param columns the columns of the table
 * @param into takes those that it has itself
 */
record AppRow(List<String> columns, RowTable into) {

    /** Reads the row at which the parser is, to its end. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        BackupRow row = new BackupRow(into.columns().size());
        row.begin(into.size() + 1);
        int position = 0;
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String text = text(xml);
                int column =
                        position < columns.size()
                                ? into.columns().indexOf(columns.get(position))
                                : -1;
                position++;
                if (column >= 0) {
                    row.set(column, text);
                }
            }
            event = xml.next();
        }
        into.row(row);
    }

    /** The text of an element without children, which comes in many pieces. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event != XMLStreamConstants.COMMENT && xml.hasText()) {
                text.append(xml.getText());
            }
        }
        return text.toString().strip();
    }
}
