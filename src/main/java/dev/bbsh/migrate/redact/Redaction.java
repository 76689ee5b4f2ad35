package dev.bbsh.migrate.redact;

import dev.bbsh.migrate.redact.content.ContentKind;
import dev.bbsh.migrate.redact.content.TextTokens;
import dev.bbsh.migrate.redact.replacement.Replacements;
import dev.bbsh.migrate.redact.replacement.TokenLedger;
import dev.bbsh.migrate.redact.utf8.Utf8Json;
import dev.bbsh.migrate.redact.utf8.Utf8Sink;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The redaction of the files of one case: copies in which everything that tells who they belong to
 * is replaced, in the same way in all of them, so that pairs still pair and IDs still map.
 *
 * <p>Files are read and written as streams. Some findings of a file change how others must be
 * written: then {@link #mustRepeat} is true, and all files have to be written again.
 */
public final class Redaction {

    /** Beginnings of replaced words; the first that no word of the files begins with is used. */
    static final List<String> MARKS =
            List.of("zq", "xq", "qz", "jq", "vq", "qx", "zx", "xj", "qj", "jx", "qk", "wq");

    private final Terms terms;
    private final NamedMembers members = new NamedMembers();
    private final Map<ReplacedKind, Long> counts = new EnumMap<>(ReplacedKind.class);
    private int mark;
    private boolean markTaken;
    private Replacements replacements;

    /**
     * The terms of a redaction.
     *
     * @param seed the same files and the same seed give the same copies
     * @param days the number of days by which all times are moved; may be negative
     */
    public record Terms(String seed, long days) {}

    public Redaction(Terms terms) {
        this.terms = terms;
        this.replacements = new Replacements(terms.seed, MARKS.getFirst());
    }

    /** A file that was written, before it is proven. */
    public static final class Written {

        private final TokenLedger ledger;

        private Written(TokenLedger ledger) {
            this.ledger = ledger;
        }
    }

    /** The name of a file with its words replaced, without its folder. */
    public String name(String name) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        TokenRewriter rewriter = new TokenRewriter(replacements, members, 0, text);
        new TextTokens(rewriter)
                .read(name.toCharArray(), 0, name.length(), TextTokens.Staying.NOTHING);
        rewriter.flush();
        markTaken |= rewriter.isMarkTaken();
        return text.toString(StandardCharsets.UTF_8);
    }

    /** Writes a file with its tokens replaced, in UTF-8. */
    public Written write(ContentKind kind, Reader file, OutputStream out, Progress progress) {
        return write(out, (rewriter) -> kind.read(file, rewriter, progress));
    }

    /** Writes a file of JSON in UTF-8 with its tokens replaced. */
    public Written writeJson(InputStream file, OutputStream out, Progress progress) {
        return write(out, (rewriter) -> Utf8Json.read(file, rewriter, progress));
    }

    private Written write(OutputStream out, Consumer<Utf8Sink> reading) {
        TokenRewriter rewriter = new TokenRewriter(replacements, members, terms.days, out);
        reading.accept(rewriter);
        rewriter.flush();
        markTaken |= rewriter.isMarkTaken();
        rewriter.counts().forEach((each, count) -> counts.merge(each, count, Long::sum));
        return new Written(rewriter.ledger());
    }

    /** A written file that was scanned, before it is proven. */
    public static final class Scanned {

        private final RedactionScan scan;

        private Scanned(RedactionScan scan) {
            this.scan = scan;
        }
    }

    /**
     * Scans a written file, in a thread of its own also while it is written.
     *
     * @param kind that of the original
     */
    public Scanned scan(ContentKind kind, Reader file, Progress progress) {
        RedactionScan scan = scan();
        kind.read(file, scan, progress);
        return new Scanned(scan);
    }

    /** Scans a written file of JSON in UTF-8, in a thread of its own also while it is written. */
    public Scanned scanJson(InputStream file, Progress progress) {
        RedactionScan scan = scan();
        Utf8Json.read(file, scan, progress);
        return new Scanned(scan);
    }

    private RedactionScan scan() {
        // Replacements are cached: each thread has its own.
        return new RedactionScan(new Replacements(terms.seed, MARKS.get(mark)), members);
    }

    /**
     * Requires that nothing which should be replaced is left in a written file.
     *
     * @throws BbshException when something is left
     */
    public void prove(Written written, String name, Scanned copy) {
        if (markTaken) {
            return;
        }
        RedactionScan scan = copy.scan;
        String left = scan.left();
        if (left != null) {
            throw unproven(name, "the word '" + left + "' was not replaced");
        }
        if (!scan.ledger().isSameAs(written.ledger)) {
            throw unproven(name, "some numbers or IDs were not replaced");
        }
    }

    private static BbshException unproven(String name, String reason) {
        return new BbshException(
                "'" + name + "' could not be redacted: " + reason + "; no file was written",
                "redact OTHER-FILES --to FOLDER     (leave this file out)");
    }

    /** True when all files must be written again; to be asked once all are written. */
    public boolean mustRepeat() {
        boolean again = markTaken;
        if (markTaken) {
            mark++;
            if (mark == MARKS.size()) {
                throw new BbshException(
                        "the words of these files begin with all marks that redact has",
                        "redact FILE --to FOLDER     (one file at a time)");
            }
            replacements = new Replacements(terms.seed, MARKS.get(mark));
            markTaken = false;
        }
        again |= members.foundData(replacements);
        if (again) {
            counts.clear();
        }
        return again;
    }

    /** The numbers of replaced items, by kind. */
    public Map<ReplacedKind, Long> counts() {
        return new EnumMap<>(counts);
    }

    /**
     * The names of members, columns and elements that stay and have a word which is not known to be
     * one of the formats, sorted: someone may have given them.
     */
    public List<String> names() {
        return members.unknown(replacements);
    }
}
