package dev.bbsh.operation.replace;

import dev.bbsh.json.analysis.SharedText;
import dev.bbsh.session.document.DocumentEdit;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.History;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The steps that came after a document was loaded: the edits of it, the operations that made other
 * documents of it, and the edits of those. Found by the origins of the documents; one that was
 * closed counts when an open one was made from it.
 *
 * @param root the document
 * @param steps in the order in which they were done
 * @param documents the open documents that were made from it, without it
 */
public record DependentSteps(
        OpenDocument root, List<RepeatableStep> steps, List<OpenDocument> documents) {

    public DependentSteps {
        steps = List.copyOf(steps);
        documents = List.copyOf(documents);
    }

    /** The steps that came after a document of the session. */
    public static DependentSteps of(OpenDocument root, History history) {
        return new Search(root, history).found();
    }

    /** The names of the documents that a document was made from. */
    static List<String> inputs(DocumentOrigin origin) {
        return switch (origin) {
            case DocumentOrigin.Loaded _ -> List.of();
            case DocumentOrigin.Merged merged -> merged.inputs();
            case DocumentOrigin.Swapped swapped -> List.of(swapped.input());
            case DocumentOrigin.Split split -> List.of(split.cut().input());
            case DocumentOrigin.Joined joined -> joined.parts();
            case DocumentOrigin.Partial partial -> List.of(partial.omission().input());
            case DocumentOrigin.Prepared prepared -> List.of(prepared.input());
            case DocumentOrigin.Queried queried -> List.of(queried.document());
        };
    }

    /** The search for the steps. */
    private static final class Search {

        private final OpenDocument root;

        private final Set<Long> open;

        /** All documents that the session has or had, by number, in their last state. */
        private final TreeMap<Long, OpenDocument> all = new TreeMap<>();

        /** The documents that were made from the root, and itself. */
        private final Map<Long, OpenDocument> dependent = new HashMap<>();

        Search(OpenDocument root, History history) {
            this.root = root;
            this.open =
                    history.present().documents().all().stream()
                            .map(OpenDocument::number)
                            .collect(Collectors.toSet());
            Stream.concat(
                            Stream.of(history.present()),
                            history.past().reversed().stream().map(History.Step::other))
                    .flatMap((workspace) -> workspace.documents().all().stream())
                    .forEach((each) -> all.putIfAbsent(each.number(), each));
            dependent.put(root.number(), root);
        }

        DependentSteps found() {
            List<RepeatableStep.Operation> operations = new ArrayList<>();
            for (RepeatableStep.Operation each : operations()) {
                if (isDependent(each)) {
                    operations.add(each);
                    each.made().forEach((made) -> dependent.put(made.number(), made));
                }
            }
            List<RepeatableStep.Operation> needed = needed(operations);
            List<OpenDocument> made =
                    needed.stream().flatMap((each) -> each.made().stream()).toList();
            List<RepeatableStep> steps = new ArrayList<>(needed);
            steps.addAll(edits(Stream.concat(Stream.of(root), made.stream()).toList()));
            steps.sort(Comparator.comparingLong(RepeatableStep::number));
            return new DependentSteps(
                    root,
                    steps,
                    made.stream().filter((each) -> open.contains(each.number())).toList());
        }

        /** All operations after the root was loaded, each with all documents that it made. */
        private List<RepeatableStep.Operation> operations() {
            List<List<OpenDocument>> groups = new ArrayList<>();
            for (OpenDocument each : all.tailMap(root.number(), false).values()) {
                if (each.origin() instanceof DocumentOrigin.Made) {
                    boolean more = !groups.isEmpty() && isSameStep(groups.getLast(), each);
                    if (!more) {
                        groups.add(new ArrayList<>());
                    }
                    groups.getLast().add(each);
                }
            }
            return groups.stream().map(this::operation).toList();
        }

        private RepeatableStep.Operation operation(List<OpenDocument> made) {
            List<OpenDocument> sources =
                    made.stream()
                            .flatMap(
                                    (each) ->
                                            inputs(each.origin()).stream()
                                                    .flatMap((name) -> input(name, each).stream()))
                            .distinct()
                            .toList();
            boolean fromQuery =
                    made.stream()
                            .flatMap((each) -> inputs(each.origin()).stream())
                            .anyMatch(DocumentNames::isLast);
            return new RepeatableStep.Operation(made, sources, fromQuery);
        }

        /** True when the step that made some documents, one after the other, made the next, too. */
        private static boolean isSameStep(List<OpenDocument> made, OpenDocument next) {
            return switch (next.origin()) {
                case DocumentOrigin.Split split -> split.isSibling(made.getLast().origin());
                case DocumentOrigin.Partial partial ->
                        made.getLast().number() + 1 == next.number()
                                && made.stream().allMatch((each) -> isSameDrop(each, partial));
                default -> false;
            };
        }

        /** A drop leaves pairs out of one document or of both sides' ones, each of them once. */
        private static boolean isSameDrop(OpenDocument made, DocumentOrigin.Partial next) {
            return made.origin() instanceof DocumentOrigin.Partial other
                    && other.line().equals(next.line())
                    && (other.isRest() != next.isRest()
                            || !other.omission().input().equals(next.omission().input()));
        }

        private boolean isDependent(RepeatableStep.Operation step) {
            return step.sources().stream()
                            .map(OpenDocument::number)
                            .anyMatch(dependent::containsKey)
                    || (step.fromQuery() && step.made().stream().anyMatch(this::sharesText));
        }

        /** The document that had a name when another one was made from it. */
        private Optional<OpenDocument> input(String name, OpenDocument made) {
            String plain =
                    name.endsWith(OpenDocument.AS_LOADED)
                            ? name.substring(0, name.length() - OpenDocument.AS_LOADED.length())
                            : name;
            return all.headMap(made.number(), false).descendingMap().values().stream()
                    .filter((each) -> each.name().equals(plain))
                    .findFirst();
        }

        private boolean sharesText(OpenDocument made) {
            return dependent.values().stream()
                    .anyMatch(
                            (each) ->
                                    SharedText.isIn(made.asLoaded(), each.asLoaded())
                                            || SharedText.isIn(made.asLoaded(), each.content()));
        }

        /** The operations whose documents are open, or were needed for one that is. */
        private List<RepeatableStep.Operation> needed(List<RepeatableStep.Operation> operations) {
            Set<Long> wanted = new HashSet<>(open);
            List<RepeatableStep.Operation> needed = new ArrayList<>();
            for (RepeatableStep.Operation each : operations.reversed()) {
                if (each.made().stream().anyMatch((made) -> wanted.contains(made.number()))) {
                    needed.addFirst(each);
                    each.sources().forEach((source) -> wanted.add(source.number()));
                }
            }
            return needed;
        }

        /** The edits of documents; fixes that changed several are one step. */
        private static List<RepeatableStep> edits(List<OpenDocument> documents) {
            List<RepeatableStep> steps = new ArrayList<>();
            Map<DocumentEdit.Fixed, List<String>> fixes = new LinkedHashMap<>();
            for (OpenDocument each : documents) {
                for (DocumentEdit edit : each.edits()) {
                    switch (edit) {
                        case DocumentEdit.ByHand hand ->
                                steps.add(new RepeatableStep.HandEdit(each.name(), hand));
                        case DocumentEdit.Fixed fixed ->
                                fixes.computeIfAbsent(fixed, (_) -> new ArrayList<>())
                                        .add(each.name());
                    }
                }
            }
            fixes.forEach((edit, names) -> steps.add(new RepeatableStep.Fixes(names, edit)));
            return steps;
        }
    }
}
