package dev.bbsh.operation.issue;

import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/**
 * The sides whose issues are listed.
 *
 * @param one the side of the first column
 * @param other the other side, if it is open
 * @param candidates the documents that may have the other side, when there are several
 */
public record IssueSides(DocumentSide one, Optional<DocumentSide> other, List<String> candidates) {

    public IssueSides {
        candidates = List.copyOf(candidates);
    }

    /**
     * The sides of a document; of a download of one side also the other one, if it is open.
     *
     * @param with the document with the other side, if the user named it
     * @throws BbshException when it is not synced issue data, or the other one is not its other
     *     side
     */
    public static IssueSides of(
            OpenDocument document, Optional<OpenDocument> with, Workspace workspace) {
        document.analysis().issues(document.name());
        List<DocumentSide> sides = DocumentSide.of(document);
        if (sides.size() > 1) {
            with.ifPresent((_) -> refuse(document));
            return new IssueSides(sides.getFirst(), Optional.of(sides.getLast()), List.of());
        }
        DocumentSide one = sides.getFirst();
        if (with.isPresent()) {
            return new IssueSides(one, Optional.of(named(one, with.get())), List.of());
        }
        List<DocumentSide> partners =
                DocumentSide.open(workspace).stream().filter(one::mirrors).toList();
        return partners.size() == 1
                ? new IssueSides(one, Optional.of(partners.getFirst()), List.of())
                : new IssueSides(
                        one,
                        Optional.empty(),
                        partners.stream().map((each) -> each.document().name()).toList());
    }

    private static void refuse(OpenDocument document) {
        throw new BbshException(
                document.name() + " has both sides already", "issues " + document.name());
    }

    private static DocumentSide named(DocumentSide one, OpenDocument with) {
        with.analysis().issues(with.name());
        List<DocumentSide> sides = DocumentSide.of(with);
        DocumentSide side = sides.getFirst();
        boolean same = side.document().number() == one.document().number();
        boolean known = side.side().project().isPresent() && one.side().project().isPresent();
        if (same || sides.size() > 1 || (known && !one.mirrors(side))) {
            throw new BbshException(
                    with.name() + " isn't the other side of " + one.document().name(),
                    "documents     (lists what is open)");
        }
        return side;
    }

    /** The name of the one side, as the user knows it. */
    public String oneName() {
        return one.displayName();
    }

    /** The name of the other side, even if only its project is known. */
    public String otherName() {
        return other.map(DocumentSide::displayName)
                .or(() -> one.side().partnerProject())
                .orElse("the other side");
    }
}
