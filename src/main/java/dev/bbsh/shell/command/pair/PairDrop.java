package dev.bbsh.shell.command.pair;

import dev.bbsh.migrate.partial.Drop;
import dev.bbsh.migrate.split.Split;
import dev.bbsh.operation.issue.DroppedPairs;
import dev.bbsh.operation.issue.IssueFindings;
import dev.bbsh.operation.sync.Provenance;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.Omission;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.sync.IncompleteInput;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.text.Plurals;

import java.util.List;

/** Leaves pairs out of one document, or out of the downloads of both sides. */
final class PairDrop {

    /** The ending of the name of a document with what was left out. */
    private static final String DROPPED = "-dropped";

    private final Invocation in;
    private final DroppedPairs pairs;
    private final IssueFindings findings;

    PairDrop(Invocation in, DroppedPairs pairs, IssueFindings findings) {
        this.in = in;
        this.pairs = pairs;
        this.findings = findings;
    }

    /** The new documents, opened in one step. */
    Outcome answer(DroppedView view) {
        List<String> names = pairs.shares().stream().map(this::name).toList();
        List<String> dropped = pairs.shares().stream().map(this::droppedName).toList();
        String line = line();
        names.forEach((name) -> in.workspace().requireFree(DocumentNames.checked(name)));
        dropped.forEach(in.workspace()::requireFree);
        List<OpenDocument> sources =
                pairs.shares().stream().map(DroppedPairs.Share::document).toList();
        IncompleteInput.allowed(in, line, sources);
        Workspace next = findings.checked().map(in.workspace()::with).orElse(in.workspace());
        for (int i = names.size() - 1; i >= 0; i--) {
            next = opened(pairs.shares().get(i), List.of(names.get(i), dropped.get(i)), line, next);
        }
        return Outcome.report(view.of(pairs, names, dropped))
                .with(in.history().then(line, next))
                .recorded(line)
                .proven(new Outcome.Proof(leftOut()));
    }

    private Outcome.Count leftOut() {
        long count = pairs.pairs() + pairs.unmatched();
        String noun = pairs.unmatched() == 0 ? "pair" : "issue";
        return new Outcome.Count("left out", count, Plurals.of(count, noun) + " left out");
    }

    private Workspace opened(
            DroppedPairs.Share share, List<String> names, String line, Workspace workspace) {
        OpenDocument source = share.document();
        Split.requireOnce(source.name(), source.content());
        Drop drop = Drop.of(source.content(), share.leftOut(), in.progress());
        Omission omission =
                new Omission(
                        line,
                        source.name(),
                        share.leftOut(),
                        Provenance.isFromDownloads(source),
                        source.origin().prepared());
        List<String> gaps = IncompleteInput.allowed(in, line, source);
        return workspace
                .made(
                        names.getLast(),
                        drop.dropped(),
                        new DocumentOrigin.Partial(omission, /* isRest= */ false),
                        gaps)
                .made(
                        names.getFirst(),
                        drop.kept(),
                        new DocumentOrigin.Partial(omission, /* isRest= */ true),
                        gaps);
    }

    private String droppedName(DroppedPairs.Share share) {
        return in.get(DropCommand.AS).isPresent()
                ? name(share) + DROPPED
                : in.workspace().freeName(share.document().plainName() + DROPPED);
    }

    /** The name of the data without the pairs; of two downloads each has its own behind it. */
    private String name(DroppedPairs.Share share) {
        String own = share.document().plainName();
        return in.get(DropCommand.AS)
                .map((name) -> pairs.shares().size() == 1 ? name : name + "-" + own)
                .orElseGet(() -> in.workspace().freeName(own + "-kept"));
    }

    /** The line as it is recorded, which names the documents. */
    private String line() {
        Invocation named =
                in.with(
                        IssuesCommand.DOCUMENT,
                        List.of(pairs.shares().getFirst().document().name()));
        Invocation both =
                pairs.shares().size() == 1
                        ? named
                        : named.with(
                                IssuesCommand.WITH,
                                List.of(pairs.shares().getLast().document().name()));
        boolean single = pairs.shares().size() == 1 && in.get(DropCommand.AS).isEmpty();
        return single
                ? both.lineWith(DropCommand.AS, List.of(name(pairs.shares().getFirst())))
                : both.signature().line(both.arguments());
    }
}
