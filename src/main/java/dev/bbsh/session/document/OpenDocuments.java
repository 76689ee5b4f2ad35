package dev.bbsh.session.document;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.json.Document;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The open documents, in the order in which they were opened. */
public record OpenDocuments(List<OpenDocument> all) {

    /** No open documents. */
    public static final OpenDocuments NONE = new OpenDocuments(List.of());

    public OpenDocuments {
        all = List.copyOf(all);
    }

    /** The names in use. */
    public List<String> names() {
        return all.stream().map(OpenDocument::name).toList();
    }

    /** True when a document has this name. */
    public boolean has(String name) {
        return exactly(name).isPresent();
    }

    /** The document of exactly this name. */
    public Optional<OpenDocument> exactly(String name) {
        return all.stream().filter((document) -> document.name().equals(name)).findFirst();
    }

    /**
     * Finds the document that the user means: the one of that name, for {@code NAME@0} that one as
     * it was loaded, or the only one whose local project has that key.
     *
     * @throws BbshException when there is none, or more than one
     */
    public OpenDocument find(String name) {
        if (name.endsWith(OpenDocument.AS_LOADED)) {
            String plain = name.substring(0, name.length() - OpenDocument.AS_LOADED.length());
            return find(plain).loaded();
        }
        return exactly(name).orElseGet(() -> ofProject(name));
    }

    /** The name unchanged, or, when it is a project key, that key as the document writes it. */
    public String spelled(String name) {
        int end = name.endsWith(OpenDocument.AS_LOADED) ? name.length() - 2 : name.length();
        String plain = name.substring(0, end);
        return has(plain)
                ? name
                : LocalProject.named(plain, all).stream()
                        .flatMap((open) -> LocalProject.of(open).stream())
                        .findFirst()
                        .map((key) -> key + name.substring(end))
                        .orElse(name);
    }

    private OpenDocument ofProject(String key) {
        List<OpenDocument> found = LocalProject.named(key, all);
        if (found.size() > 1) {
            String names = String.join(", ", new OpenDocuments(found).names());
            throw new BbshException(
                    "'" + key + "' matches several documents: " + names,
                    "type the document's name instead of the project key");
        }
        return found.stream().findFirst().orElseThrow(() -> unknown(key));
    }

    private BbshException unknown(String name) {
        if (all.isEmpty()) {
            return new BbshException(
                    "no document '" + name + "', and none is open",
                    "load FILE     (TAB completes names)");
        }
        return new BbshException(
                "no document '" + name + "'", "documents" + NearestNames.didYouMean(name, names()));
    }

    /** The analyses of all versions that are open: the present ones, and those as loaded. */
    public List<DocumentAnalysis> analyses() {
        return all.stream().flatMap((open) -> Stream.of(open.analysis(), open.original())).toList();
    }

    public OpenDocuments with(OpenDocument opened) {
        return new OpenDocuments(Stream.concat(all.stream(), Stream.of(opened)).toList());
    }

    public OpenDocuments without(String name) {
        return only((open) -> !open.name().equals(name));
    }

    /** Some of the documents, in the same order. */
    public OpenDocuments only(Predicate<OpenDocument> some) {
        return new OpenDocuments(all.stream().filter(some).toList());
    }

    /** The name of the current document if it is still open, or of the one opened last. */
    public Optional<String> currentOrLast(Optional<String> current) {
        return current.filter(this::has)
                .or(() -> all.reversed().stream().findFirst().map(OpenDocument::name));
    }

    /** The documents after an edit of one of them. */
    public OpenDocuments changed(OpenDocument document, Document content, DocumentEdit edit) {
        List<OpenDocument> next = new ArrayList<>(all);
        next.replaceAll(
                (open) -> open.name().equals(document.name()) ? open.with(content, edit) : open);
        return new OpenDocuments(next);
    }

    /** The document of this name, or an error when there is none. */
    public OpenDocument current(Optional<String> name) {
        return name.flatMap(this::exactly)
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "no document is open",
                                        "load FILE     (TAB completes names)"));
    }
}
