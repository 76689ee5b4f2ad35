package dev.bbsh.backup.clean;

import dev.bbsh.backup.clean.scan.ParsingThread;
import dev.bbsh.backup.xml.DamagePosition;
import dev.bbsh.backup.xml.XmlDamage;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;

/** Cleans one XML file of a backup, and proves the result. */
final class PartCleaner {

    private final String name;
    private final Opening original;
    private final ReplacementCharacter replacement;
    private final Progress progress;

    /** A cleaner of a file, which is opened as often as it is read. */
    PartCleaner(
            String name, Opening original, ReplacementCharacter replacement, Progress progress) {
        this.name = name;
        this.original = original;
        this.replacement = replacement;
        this.progress = progress;
    }

    /** Opens a file from its beginning. */
    interface Opening {

        InputStream open() throws IOException;
    }

    /**
     * Writes the cleaned file, while a parser reads what is written.
     *
     * @throws BbshException when the result is not well-formed, or has other rows
     */
    CleanReport.Part write(OutputStream out) throws IOException {
        try (InputStream in = original.open();
                ParsingThread parser = new ParsingThread()) {
            CharacterCleaner cleaner = new CharacterCleaner(name, replacement, parser.and(out));
            Optional<CleanedText> cleaned = copied(cleaner, in);
            try {
                Map<String, Long> parsed = parser.rows().byName();
                return require(cleaned.orElseThrow(), parsed);
            } catch (XMLStreamException broken) {
                throw damage(broken, cleaner.changes());
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** The whole text, or nothing when the parser has found damage before its end. */
    private Optional<CleanedText> copied(CharacterCleaner cleaner, InputStream in)
            throws IOException {
        try {
            return Optional.of(cleaner.copy(in, progress));
        } catch (ParsingThread.StoppedException damaged) {
            return Optional.empty();
        }
    }

    private CleanReport.Part require(CleanedText cleaned, Map<String, Long> parsed) {
        Map<String, Long> scanned = cleaned.rows().byName();
        if (!parsed.equals(scanned)) {
            throw new BbshException(
                    "the rows of the cleaned '" + name + "' differ from those of the original",
                    "ask for the export again: its markup is damaged");
        }
        return new CleanReport.Part(name, cleaned.bytes(), scanned, cleaned.changes());
    }

    /** The error for a result that is not well-formed, with the position in the original. */
    private BbshException damage(XMLStreamException broken, List<CharacterChange> changes)
            throws IOException {
        DamagePosition found = DamagePosition.of(broken);
        DamagePosition place;
        try (InputStream in = original.open()) {
            place = found.movedBy(removedBefore(found, found.lineStart(in), changes));
        }
        try (InputStream in = original.open()) {
            return XmlDamage.besidesCharacters(in, place).error(name, "");
        }
    }

    /** The number of bytes that the result lacks between the beginning of a line and a place. */
    private static long removedBefore(
            DamagePosition place, long lineStart, List<CharacterChange> changes) {
        long removed = 0;
        for (CharacterChange change : changes) {
            long column = change.offset() - lineStart - removed;
            if (column >= 0 && column < place.byteColumn() - 1) {
                removed += change.length() - change.replacement().length;
            }
        }
        return removed;
    }

    /**
     * Reads the original and the result again, side by side.
     *
     * @throws BbshException when they differ in anything but the list
     */
    void prove(CleanReport.Part part, Opening result) throws IOException {
        try (InputStream one = original.open();
                InputStream two = result.open()) {
            long other = ExactDifference.firstOther(one, two, part.changes(), progress);
            if (other >= 0) {
                throw new BbshException(
                        "the cleaned '"
                                + name
                                + "' differs from the original in more than the list, from byte "
                                + other
                                + " on: was the file changed meanwhile?",
                        "try again when no program writes it");
            }
        }
    }
}
