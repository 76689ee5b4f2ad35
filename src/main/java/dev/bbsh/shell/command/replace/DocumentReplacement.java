package dev.bbsh.shell.command.replace;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.operation.replace.DependentSteps;
import dev.bbsh.operation.replace.ReplacedExport;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.document.OpenDocuments;
import dev.bbsh.shell.command.difference.ExportDifference;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replaces an open document by a new export, and does again what came from the old one. */
public final class DocumentReplacement {

    private final OpenDocument old;
    private final String file;
    private final Invocation in;

    /**
     * A replacement.
     *
     * @param old the open document, which was loaded from a file
     * @param file the new file, as it was typed
     */
    public DocumentReplacement(OpenDocument old, String file, Invocation in) {
        ReplacedExport.requireLoaded(old, file);
        this.old = old;
        this.file = file;
        this.in = in;
    }

    /**
     * Opens the new document under the name of the old one; all in one step that undo takes back.
     *
     * @param remarks the lines about a file that was loaded
     * @param line the line to record
     */
    public Outcome answer(
            NewExport export, Function<OpenDocument, List<TextLine>> remarks, String line) {
        DependentSteps steps = DependentSteps.of(old, in.history());
        Set<Long> replaced =
                Stream.concat(Stream.of(old), steps.documents().stream())
                        .map(OpenDocument::number)
                        .collect(Collectors.toSet());
        Workspace opened = opened(export, replaced);
        OpenDocument next = opened.documents().find(old.name());
        ReplacedExport replacement = new ReplacedExport(old, next, file);
        if (replacement.isSame()) {
            return Outcome.data(same());
        }
        // It reads the records, so that they are there for what follows: they are read once.
        export.content().summary(in.progress());
        replacement.requireSameSide(in.workspace(), in.progress());
        ExportDifference difference = ExportDifference.of(old.loaded(), next.loaded(), in);
        StepRepeater repeater = new StepRepeater(opened, replaced, in);
        steps.steps().forEach(repeater::repeat);
        CheckedAgain checked = CheckedAgain.of(repeater, replaced, in);
        Workspace done = inOldOrder(checked.workspace());
        ReplacementView view =
                new ReplacementView(difference, steps, repeater.reports(), checked, in);
        return Outcome.data(view.of(done, remarks.apply(next)))
                .with(in.history().then(line, done))
                .recorded(line);
    }

    /**
     * The content of the new file, as it was read.
     *
     * @param gaps the known gaps of the new document
     */
    public record NewExport(
            DocumentAnalysis content, DocumentOrigin.Loaded origin, List<String> gaps) {

        public NewExport {
            gaps = List.copyOf(gaps);
        }
    }

    /** The workspace with the new document, without the old ones. */
    private Workspace opened(NewExport export, Set<Long> replaced) {
        Workspace now = in.workspace();
        List<OpenDocument> rest =
                now.documents().all().stream()
                        .filter((each) -> !replaced.contains(each.number()))
                        .toList();
        Workspace without = with(now, new OpenDocuments(rest), Optional.empty());
        return export.gaps().isEmpty()
                ? without.opened(old.name(), export.content(), export.origin())
                : without.opened(old.name(), export.content(), export.origin(), export.gaps());
    }

    private static Workspace with(
            Workspace workspace, OpenDocuments documents, Optional<String> current) {
        return new Workspace(
                documents,
                current,
                workspace.results(),
                workspace.cases(),
                workspace.jira(),
                workspace.saved(),
                workspace.settings());
    }

    /** The workspace with its documents in the order of before, and the same current one. */
    private Workspace inOldOrder(Workspace workspace) {
        Map<String, Integer> order = new HashMap<>();
        in.workspace().names().forEach((name) -> order.putIfAbsent(name, order.size()));
        List<OpenDocument> sorted = new ArrayList<>(workspace.documents().all());
        sorted.sort(
                Comparator.comparingInt(
                        (each) -> order.getOrDefault(each.name(), Integer.MAX_VALUE)));
        Optional<String> current =
                in.workspace()
                        .current()
                        .filter(workspace.documents()::has)
                        .or(() -> Optional.of(old.name()));
        return with(workspace, new OpenDocuments(sorted), current);
    }

    private View same() {
        return View.message(
                TextLine.of("'" + file + "' is the same, byte for byte, as the file of ")
                        .and(Style.NAME, old.name())
                        .and(": nothing is done"));
    }
}
