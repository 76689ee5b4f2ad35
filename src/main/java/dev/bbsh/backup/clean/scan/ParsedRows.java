package dev.bbsh.backup.clean.scan;

import dev.bbsh.backup.xml.XmlParser;

import java.io.InputStream;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts the rows of a document with a parser, which fails where it is not well-formed. */
final class ParsedRows {

    private static final int ROW = 2;

    private ParsedRows() {}

    static RowTotals count(InputStream in) throws XMLStreamException {
        RowTotals rows = new RowTotals();
        XMLStreamReader xml = XmlParser.of(in);
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth == ROW) {
                    rows.count(name(xml));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        xml.close();
        return rows;
    }

    private static String name(XMLStreamReader xml) {
        String prefix = xml.getPrefix();
        return prefix == null || prefix.isEmpty()
                ? xml.getLocalName()
                : prefix + ":" + xml.getLocalName();
    }
}
