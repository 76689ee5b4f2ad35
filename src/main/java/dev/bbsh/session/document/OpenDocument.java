package dev.bbsh.session.document;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.Document;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;
import dev.bbsh.work.SharedList;

import java.util.List;
import java.util.Optional;

/**
 * An open document, under its name.
 *
 * @param number distinguishes it from every other document that the session ever opened
 * @param name the name that the user gives it; ends with {@code @0} when this is the document as
 *     loaded
 * @param origin the file or command that it came from
 * @param original its content when it was loaded or made, with what was worked out of it
 * @param analysis its present content, with what was worked out of it
 * @param edits the edits that led from the original content to the present one
 * @param incomplete the parts that are known to be missing, such as {@code cut off inside record 31
 *     (line 618); 30 records kept}; empty for a document that is complete as far as is known
 */
public record OpenDocument(
        long number,
        String name,
        DocumentOrigin origin,
        DocumentAnalysis original,
        DocumentAnalysis analysis,
        List<DocumentEdit> edits,
        List<String> incomplete) {

    public OpenDocument {
        edits = SharedList.of(edits);
        incomplete = List.copyOf(incomplete);
    }

    /** A document that was just loaded or made. */
    public OpenDocument(
            long number,
            String name,
            DocumentOrigin origin,
            DocumentAnalysis content,
            List<String> incomplete) {
        this(number, name, origin, content, content, List.of(), incomplete);
    }

    /** The ending of a name that means the document as it was loaded. */
    public static final String AS_LOADED = "@0";

    /** Its content when it was loaded or made. */
    public Document asLoaded() {
        return original.document();
    }

    /** Its present content. */
    public Document content() {
        return analysis.document();
    }

    /** The references of its present content to Jira; the last ones are kept. */
    public References references(ReferenceRules rules, Progress progress) {
        return references(analysis, rules, progress);
    }

    /** The references of its content when it was loaded or made. */
    public References referencesAsLoaded(ReferenceRules rules, Progress progress) {
        return references(original, rules, progress);
    }

    private static References references(
            DocumentAnalysis version, ReferenceRules rules, Progress progress) {
        return version.derived(
                References.class,
                rules,
                () -> References.of(version.document().root(), rules, progress));
    }

    /** The same document with another content; the sides that are the same are not read again. */
    public OpenDocument with(Document changed) {
        DocumentAnalysis next = DocumentAnalysis.of(changed, List.of(analysis, original));
        return new OpenDocument(number, name, origin, original, next, edits, incomplete);
    }

    /** The same document after an edit. */
    public OpenDocument with(Document changed, DocumentEdit edit) {
        List<DocumentEdit> longer = SharedList.of(edits).with(edit);
        DocumentAnalysis next = with(changed).analysis;
        return new OpenDocument(number, name, origin, original, next, longer, incomplete);
    }

    /** The document as it was loaded, under its name with {@code @0}. */
    public OpenDocument loaded() {
        return new OpenDocument(number, name + AS_LOADED, origin, original, incomplete);
    }

    /** The name without the ending of a document as loaded. */
    public String plainName() {
        return name.endsWith(AS_LOADED)
                ? name.substring(0, name.length() - AS_LOADED.length())
                : name;
    }

    /**
     * Requires that the document can be changed and closed.
     *
     * @throws BbshException when it is a document as loaded, or the result of a query
     */
    public void requireOwn() {
        if (name.endsWith(AS_LOADED) || number == 0) {
            throw new BbshException(
                    "'" + name + "' is read-only",
                    "documents     (lists the documents you can change)");
        }
    }

    /** The file that it was read from, as it was then; empty for a document that a command made. */
    public Optional<FileSnapshot> source() {
        return switch (origin) {
            case DocumentOrigin.Loaded loaded -> {
                boolean asItStands = loaded.repairs().isEmpty();
                Optional<Document> text = asItStands ? Optional.of(asLoaded()) : Optional.empty();
                yield Optional.of(new FileSnapshot(loaded.file(), loaded.stamp(), text));
            }
            case DocumentOrigin.Made _ -> Optional.empty();
        };
    }

    /** True when something was changed since it was loaded or made. */
    public boolean changed() {
        return !analysis.equals(original);
    }
}
