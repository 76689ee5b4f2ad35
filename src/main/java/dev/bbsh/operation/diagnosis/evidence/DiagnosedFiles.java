package dev.bbsh.operation.diagnosis.evidence;

import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a diagnosis.
 *
 * @param subject the document that is diagnosed
 * @param partner the document that it is to be merged with, when it has one side
 * @param earlier the documents that it was made from
 */
public record DiagnosedFiles(
        OpenDocument subject, Optional<OpenDocument> partner, List<OpenDocument> earlier) {

    private static final Pattern RESULT =
            Pattern.compile("output|upload|prepared|translated|result");

    public DiagnosedFiles {
        earlier = List.copyOf(earlier);
    }

    /**
     * The files that a line means.
     *
     * @param named the document that is named; else the one that is most likely to be uploaded
     * @param against the document that it was made from; else those that are open
     * @throws dev.bbsh.work.BbshException when nothing is open
     */
    public static DiagnosedFiles of(
            Optional<OpenDocument> named, Optional<OpenDocument> against, Workspace workspace) {
        Choice choice = new Choice(workspace);
        OpenDocument subject = named.orElseGet(() -> choice.subject(against));
        if (against.isPresent()) {
            return new DiagnosedFiles(
                    subject, Optional.empty(), choice.withOtherSide(against.get(), subject));
        }
        Optional<OpenDocument> partner =
                sides(subject) == 1 ? choice.partner(subject) : Optional.empty();
        boolean turned =
                named.isEmpty() && partner.filter((it) -> isBefore(it, subject)).isPresent();
        return new DiagnosedFiles(
                turned ? partner.get() : subject,
                turned ? Optional.of(subject) : partner,
                partner.isPresent() ? List.of() : choice.earlier(subject));
    }

    /** True for a download of one side that was opened before another one. */
    private static boolean isBefore(OpenDocument one, OpenDocument other) {
        return sides(one) == 1 && one.number() < other.number();
    }

    /** The sides of the file, or of the two files that are to be merged. */
    public List<DocumentSide> sides() {
        List<DocumentSide> own = DocumentSide.of(subject);
        if (own.size() == 2 || partner.filter((each) -> sides(each) == 2).isPresent()) {
            return own;
        }
        return Stream.concat(Stream.of(subject), partner.stream())
                .flatMap((each) -> DocumentSide.of(each).stream())
                .toList();
    }

    /** The sides of the files that it was made from. */
    public List<DocumentSide> earlierSides() {
        return earlier.stream().flatMap((each) -> DocumentSide.of(each).stream()).toList();
    }

    /** True when the file, alone, has both sides. */
    public boolean isWhole() {
        return sides(subject) == 2;
    }

    private static int sides(OpenDocument open) {
        return DocumentSide.of(open).size();
    }

    /** Chooses documents that the line does not name. */
    private record Choice(Workspace workspace) {

        OpenDocument subject(Optional<OpenDocument> against) {
            List<OpenDocument> all =
                    issues(workspace.syncs().ofCurrent())
                            .filter((each) -> against.filter(each::equals).isEmpty())
                            .toList();
            Optional<OpenDocument> current =
                    workspace.current().flatMap(workspace.documents()::exactly);
            return lone(all)
                    .or(() -> last(all, (each) -> sides(each) == 2 && isMade(each)))
                    .or(() -> last(all, (each) -> sides(each) == 2 && isNamedResult(each)))
                    .or(() -> current.filter(all::contains))
                    .or(() -> last(all, (_) -> true))
                    .orElseGet(workspace::currentDocument);
        }

        /** The only download of one side, beside a file that has both sides: to be merged. */
        private static Optional<OpenDocument> lone(List<OpenDocument> all) {
            List<OpenDocument> single = all.stream().filter((each) -> sides(each) == 1).toList();
            return all.size() == 2 && single.size() == 1 && all.stream().allMatch(Choice::isPlain)
                    ? Optional.of(single.getFirst())
                    : Optional.empty();
        }

        /** True for a file that was loaded and is not named as a result. */
        private static boolean isPlain(OpenDocument open) {
            return !isMade(open) && !isNamedResult(open);
        }

        private static Optional<OpenDocument> last(
                List<OpenDocument> all, Predicate<OpenDocument> wanted) {
            return all.stream().filter(wanted).reduce((_, later) -> later);
        }

        private static boolean isMade(OpenDocument open) {
            return switch (open.origin()) {
                case DocumentOrigin.Merged _,
                        DocumentOrigin.Prepared _,
                        DocumentOrigin.Swapped _,
                        DocumentOrigin.Joined _ ->
                        true;
                case DocumentOrigin.Loaded _,
                        DocumentOrigin.Split _,
                        DocumentOrigin.Partial _,
                        DocumentOrigin.Queried _ ->
                        false;
            };
        }

        private static boolean isNamedResult(OpenDocument open) {
            return RESULT.matcher(open.name().toLowerCase(Locale.ROOT)).find();
        }

        private Stream<OpenDocument> issues(Predicate<OpenDocument> wanted) {
            return workspace.documents().all().stream()
                    .filter((each) -> sides(each) > 0)
                    .filter(wanted);
        }

        /** The document of the other side; else the only other download. */
        Optional<OpenDocument> partner(OpenDocument subject) {
            DocumentSide side = DocumentSide.of(subject).getFirst();
            List<OpenDocument> others =
                    issues((each) -> each.number() != subject.number()).toList();
            List<OpenDocument> mirrors =
                    others.stream()
                            .filter((each) -> sides(each) == 1)
                            .filter((each) -> DocumentSide.of(each).getFirst().mirrors(side))
                            .toList();
            if (!mirrors.isEmpty()) {
                return Optional.of(mirrors.getLast());
            }
            boolean mergeable =
                    others.size() == 1 && (isPlain(subject) || sides(others.getFirst()) == 1);
            return mergeable ? Optional.of(others.getFirst()) : Optional.empty();
        }

        /** A document, and that of the other side when it has one side. */
        List<OpenDocument> withOtherSide(OpenDocument named, OpenDocument subject) {
            List<OpenDocument> all = new ArrayList<>(List.of(named));
            if (sides(named) == 1) {
                issues((each) -> sides(each) == 1 && each.number() != subject.number())
                        .filter(
                                (each) ->
                                        DocumentSide.of(each)
                                                .getFirst()
                                                .mirrors(DocumentSide.of(named).getFirst()))
                        .findFirst()
                        .ifPresent(all::add);
            }
            return all;
        }

        /** The documents that another one was made from, as far as they are open. */
        List<OpenDocument> earlier(OpenDocument subject) {
            List<String> inputs =
                    switch (subject.origin()) {
                        case DocumentOrigin.Prepared made -> List.of(made.input());
                        case DocumentOrigin.Swapped made -> List.of(made.input());
                        case DocumentOrigin.Merged made -> made.inputs();
                        case DocumentOrigin.Partial made -> List.of(made.omission().input());
                        case DocumentOrigin.Loaded _,
                                DocumentOrigin.Split _,
                                DocumentOrigin.Joined _,
                                DocumentOrigin.Queried _ ->
                                List.of();
                    };
            List<OpenDocument> made =
                    inputs.stream()
                            .flatMap((name) -> workspace.documents().exactly(name).stream())
                            .toList();
            return made.isEmpty() ? guessed(subject) : made;
        }

        /** The files that a loaded file may have been made from: one with both sides, or two. */
        private List<OpenDocument> guessed(OpenDocument subject) {
            List<OpenDocument> others =
                    issues((each) -> each.number() != subject.number())
                            .filter((each) -> sharesProject(each, subject))
                            .toList();
            List<OpenDocument> whole =
                    others.stream()
                            .filter((each) -> sides(each) == 2 && !isNamedResult(each))
                            .toList();
            return whole.isEmpty()
                    ? others.stream().filter((each) -> sides(each) == 1).toList()
                    : List.of(whole.getLast());
        }

        private static boolean sharesProject(OpenDocument one, OpenDocument other) {
            return DocumentSide.of(one).stream()
                    .flatMap((side) -> side.side().project().stream())
                    .anyMatch(
                            (project) ->
                                    DocumentSide.of(other).stream()
                                            .flatMap((side) -> side.side().project().stream())
                                            .anyMatch(project::equals));
        }
    }
}
