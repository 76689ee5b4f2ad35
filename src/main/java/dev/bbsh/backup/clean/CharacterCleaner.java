package dev.bbsh.backup.clean;

import dev.bbsh.backup.clean.scan.ChangedPlace;
import dev.bbsh.backup.clean.scan.CharacterScanner;
import dev.bbsh.backup.xml.ForbiddenText;
import dev.bbsh.backup.xml.XmlCharacters;
import dev.bbsh.backup.xml.XmlEncoding;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Copies an XML document without what XML 1.0 forbids, and lists it. */
final class CharacterCleaner implements CharacterScanner.Findings {

    /** The maximum number of changes: a file with more is no text, or in another encoding. */
    static final int MOST = 1_000_000;

    private static final int BLOCK = 1 << 18;

    private final String name;
    private final ReplacementCharacter replacement;
    private final OutputStream out;
    private final CharacterScanner scanner = new CharacterScanner(this);
    private final List<CharacterChange> changes = new ArrayList<>();
    private final byte[] block = new byte[BLOCK];
    private long base;
    private int copied;

    /**
     * A cleaner of one document.
     *
     * @param name the name of the document, for messages
     */
    CharacterCleaner(String name, ReplacementCharacter replacement, OutputStream out) {
        this.name = name;
        this.replacement = replacement;
        this.out = out;
    }

    /** The changes so far. */
    List<CharacterChange> changes() {
        return changes;
    }

    /**
     * Copies the document.
     *
     * @throws BbshException when it is in another encoding, or has too many changes
     */
    CleanedText copy(InputStream in, Progress progress) throws IOException {
        int end = in.readNBytes(block, 0, BLOCK);
        XmlEncoding.requireUtf8(name, block, end);
        int from = 0;
        boolean last = end < BLOCK;
        while (true) {
            copied = from;
            int limit = last ? end : end - CharacterScanner.AHEAD;
            int scanned = scanner.scan(block, from, limit, end);
            progress.advance(scanned - from);
            copyTo(scanned);
            if (last) {
                return new CleanedText(name, base + end, changes, scanner.counts());
            }
            int kept = Math.max(0, scanned - CharacterScanner.BACK);
            System.arraycopy(block, kept, block, 0, end - kept);
            base += kept;
            from = scanned - kept;
            end -= kept;
            int read = in.readNBytes(block, end, BLOCK - end);
            last = read < BLOCK - end;
            end += read;
        }
    }

    private void copyTo(int to) {
        write(block, copied, to - copied);
        copied = to;
    }

    private void write(byte[] bytes, int from, int length) {
        try {
            out.write(bytes, from, length);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void found(byte[] text, int at, int length, ChangedPlace place, boolean replaceable) {
        boolean upper = text[at] == '&' && XmlCharacters.isLegal(code(text, at, length));
        String became = upper ? lowerCase(text, at, length) : replaceable ? replacement.text() : "";
        copyTo(at);
        copied = at + length;
        byte[] instead = became.getBytes(StandardCharsets.UTF_8);
        write(instead, 0, instead.length);
        add(
                new CharacterChange(
                        base + at,
                        length,
                        1,
                        ForbiddenText.describe(text, at, length),
                        place,
                        became,
                        ForbiddenText.isWindows(text, at, length)));
    }

    private static int code(byte[] text, int at, int length) {
        return XmlCharacters.referenced(text, at, length);
    }

    /** A reference with its x in lower case, as XML requires it. */
    private static String lowerCase(byte[] text, int at, int length) {
        return new String(text, at, length, StandardCharsets.US_ASCII).replace('X', 'x');
    }

    private void add(CharacterChange change) {
        if (!changes.isEmpty() && changes.getLast().isContinuedBy(change)) {
            changes.set(changes.size() - 1, changes.getLast().and(change));
            return;
        }
        if (changes.size() == MOST) {
            throw new BbshException(
                    "'"
                            + name
                            + "' has more than "
                            + Plurals.of(MOST)
                            + " forbidden characters: it is no text, or not in UTF-8",
                    "ask for the export again     (Jira writes UTF-8)");
        }
        changes.add(change);
    }
}
