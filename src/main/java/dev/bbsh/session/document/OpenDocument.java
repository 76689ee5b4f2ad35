package dev.bbsh.session.document;

import dev.bbsh.json.Document;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/**
 * An open document, under its name.
 *
 * @param number distinguishes it from every other document that the session ever opened
 * @param name the name that the user gives it; ends with {@code @0} when this is the document as
 *     loaded
 * @param origin the file or command that it came from
 * @param asLoaded its content when it was loaded or made
 * @param content its present content
 * @param incomplete the parts that are known to be missing, such as {@code cut off inside record 31
 *     (line 618); 30 records kept}; empty for a document that is complete as far as is known
 */
public record OpenDocument(
        long number,
        String name,
        DocumentOrigin origin,
        Document asLoaded,
        Document content,
        List<String> incomplete) {

    public OpenDocument {
        incomplete = List.copyOf(incomplete);
    }

    /** The ending of a name that means the document as it was loaded. */
    public static final String AS_LOADED = "@0";

    /** The same document with another content. */
    public OpenDocument with(Document changed) {
        return new OpenDocument(number, name, origin, asLoaded, changed, incomplete);
    }

    /** The document as it was loaded, under its name with {@code @0}. */
    public OpenDocument loaded() {
        return new OpenDocument(number, name + AS_LOADED, origin, asLoaded, asLoaded, incomplete);
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
                Optional<Document> text = asItStands ? Optional.of(asLoaded) : Optional.empty();
                yield Optional.of(new FileSnapshot(loaded.file(), loaded.stamp(), text));
            }
            case DocumentOrigin.Made _ -> Optional.empty();
        };
    }

    /** True when something was changed since it was loaded or made. */
    public boolean changed() {
        return !content.equals(asLoaded);
    }
}
