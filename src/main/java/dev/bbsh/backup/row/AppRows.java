package dev.bbsh.backup.row;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of one table of an app: its columns are named first, then each row has a child element
 * for each column, in the same order.
 */
final class AppRows {

    private final RowTable into;
    private final List<String> columns = new ArrayList<>();
    private final BackupRow row;
    private long number;

    AppRows(RowTable into) {
        this.into = into;
        this.row = new BackupRow(into.columns().size());
    }

    /** Adds the column at which the parser is. */
    void column(XMLStreamReader xml) {
        columns.add(attribute(xml, "name"));
    }

    /** Reads the row at which the parser is, to its end. */
    void row(XMLStreamReader xml) throws XMLStreamException {
        row.begin(++number);
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

    /** The value of an attribute; empty when it is missing. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }
}
