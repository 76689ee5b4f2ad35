package dev.bbsh.backup.xml;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/**
 * The position at which a parser stopped.
 *
 * @param line from 1
 * @param byteColumn the number of the byte in the line after the one that is wrong, from 1
 * @param said the message of the parser
 */
public record DamagePosition(long line, long byteColumn, String said) {

    /** The position in an error of the parser. */
    public static DamagePosition of(XMLStreamException found) {
        Location at = found.getLocation();
        String said = String.valueOf(found.getMessage());
        return at == null
                ? new DamagePosition(1, 1, said)
                : new DamagePosition(at.getLineNumber(), at.getColumnNumber(), said);
    }

    /** The same line of a document in which the place is some bytes further to the right. */
    public DamagePosition movedBy(long bytes) {
        return new DamagePosition(line, byteColumn + bytes, said);
    }

    /** The offset of the line in a document, in bytes. */
    public long lineStart(InputStream document) throws IOException {
        return LineWindow.read(document, line, 0).offset();
    }
}
