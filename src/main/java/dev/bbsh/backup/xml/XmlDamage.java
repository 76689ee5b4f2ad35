package dev.bbsh.backup.xml;

import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLStreamException;

/**
 * A place where an XML document is not well-formed.
 *
 * @param line from 1
 * @param column in characters, from 1
 * @param offset in bytes, from 0
 * @param excerpt the text around it on the same line
 * @param caret the number of characters of the excerpt before the place
 * @param cause the likely cause
 */
public record XmlDamage(
        long line, long column, long offset, String excerpt, int caret, DamageCause cause) {

    /**
     * The damage that a parser found.
     *
     * @param document the document from its beginning, which is read up to the damage
     */
    public static XmlDamage of(InputStream document, XMLStreamException found) throws IOException {
        return read(document, DamagePosition.of(found), true);
    }

    /**
     * The damage of a document in which forbidden characters are not the cause.
     *
     * @param document the document from its beginning, which is read up to the damage
     */
    public static XmlDamage besidesCharacters(InputStream document, DamagePosition at)
            throws IOException {
        return read(document, at, false);
    }

    private static XmlDamage read(InputStream document, DamagePosition at, boolean characters)
            throws IOException {
        LineWindow window = LineWindow.read(document, at.line(), at.byteColumn() - 1);
        DamageCause cause = DamageCause.of(window, at.said(), characters);
        int place = cause.place();
        String lead = window.text(0, place);
        return new XmlDamage(
                at.line(),
                window.charactersBefore(place) + 1,
                window.offset() + place,
                lead + window.text(place, window.length()),
                lead.codePointCount(0, lead.length()),
                cause);
    }

    /** The damage as an error for the user: position, cause, the text with a caret, advice. */
    public BbshException error(String name, String cleaning) {
        String message =
                "'"
                        + name
                        + "' is not well-formed XML at line "
                        + Plurals.of(line)
                        + ", column "
                        + Plurals.of(column)
                        + " (byte "
                        + Plurals.of(offset)
                        + "): "
                        + cause.words()
                        + "\n"
                        + excerpt
                        + "\n"
                        + " ".repeat(caret)
                        + "^";
        return new BbshException(message, cause.advice(cleaning));
    }
}
