package dev.bbsh.shell.command.pair;

import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.check.data.record.PlausibleTime;
import dev.bbsh.operation.check.CheckRunner;
import dev.bbsh.operation.issue.IssueFilter;
import dev.bbsh.operation.issue.IssueFindings;
import dev.bbsh.operation.issue.IssueSelection;
import dev.bbsh.operation.issue.IssueSides;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The command {@code issues}: the table of issue pairs. */
public final class IssuesCommand implements ShellCommand {

    static final Argument<Optional<String>> DOCUMENT = Argument.document();

    static final Option<Optional<String>> WITH =
            Option.of("with", ParameterType.DOCUMENT, "the document with the other side");

    static final Option<Optional<String>> SORT =
            Option.columns(
                    "sort", "sort by this column; -COLUMN turns the order", IssueColumn.orders());

    static final Option<OptionalLong> LIMIT =
            Option.number("limit", "maximum number shown (default on screen: 20)");

    static final Option<Optional<List<IssueColumn>>> COLUMNS =
            Option.columns("columns", "only these columns, or all", IssueColumn.words())
                    .map((text) -> text.map(IssueColumn::of));

    static final Option<Boolean> COUNT = Option.flag("count", "show only how many there are");

    static final Option<Boolean> JQL = Option.flag("jql", "write JQL queries for these issues");

    private static final Signature SIGNATURE =
            Declaration.command("issues", "List issue pairs: comments, last sync, pending messages")
                    .argument(DOCUMENT)
                    .options(WITH, IssueConditions.UNMATCHED, IssueConditions.PENDING)
                    .options(IssueConditions.IGNORED, IssueConditions.COMMENTS)
                    .options(IssueConditions.ATTACHMENTS, IssueConditions.BEFORE)
                    .options(IssueConditions.AFTER, IssueConditions.RULE, IssueConditions.KEYS)
                    .options(IssueConditions.KEY, SORT, LIMIT, COLUMNS, COUNT, JQL)
                    .example(
                            "issues --comments 4+ --synced-before 2020-06-01",
                            "more than 3 comments, and last synced before June 2020")
                    .example(
                            "issues --unmatched",
                            "which exist on one side only, and what the other side says instead")
                    .example("issues --sort comments --limit 10", "the ten with most comments")
                    .example("issues --pending --count", "how many messages are pending?")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        if (PastedKeys.areMeant(in)) {
            return PastedKeys.question(in);
        }
        IssueSides sides = sides(in);
        IssueRows rows =
                IssueRows.of(
                        sides.one().side(),
                        sides.other().map(DocumentSide::side),
                        PlausibleTime.at(in.now().toEpochMilli())::includes,
                        in.progress());
        IssueConditions conditions = IssueConditions.of(in, rows);
        IssueFilter filter = conditions.filter();
        requireBothSides(filter, sides, in);
        IssueFindings findings = findings(filter, sides, in);
        Set<String> found = filter.rule().map(findings::keys).orElse(Set.of());
        IssueSelection selection = new IssueSelection(rows, in.progress());
        SelectedIssues list =
                new SelectedIssues(
                        rows, sides, conditions, findings, selection.of(filter, found), selection);
        Outcome outcome = Outcome.data(list.view(in));
        Outcome exact =
                filter.hasTimes()
                        ? outcome.recorded(in.signature().line(conditions.exact().arguments()))
                        : outcome;
        return filter.rule().isPresent() && findings.checked().isPresent()
                ? exact.with(
                        in.history().withPresent(in.workspace().with(findings.checked().get())))
                : exact;
    }

    /** The sides of the named document, or of the current one; else those that are open. */
    static IssueSides sides(Invocation in) {
        Optional<OpenDocument> named = in.document(DOCUMENT);
        OpenDocument document =
                named.or(() -> in.workspace().current().isEmpty() ? Optional.empty() : first(in))
                        .orElseGet(() -> in.workspace().currentDocument());
        return IssueSides.of(document, in.document(WITH), in.workspace());
    }

    /** The document of the first open side: that of the current document, if it has one. */
    private static Optional<OpenDocument> first(Invocation in) {
        return DocumentSide.open(in.workspace()).stream().map(DocumentSide::document).findFirst();
    }

    /** Refuses conditions that can't be told with the file of one side. */
    static void requireBothSides(IssueFilter filter, IssueSides sides, Invocation in) {
        if (sides.other().isPresent()) {
            return;
        }
        String wanted =
                filter.wants(IssueFilter.State.UNMATCHED)
                        ? "unmatched issues"
                        : filter.wants(IssueFilter.State.PENDING) ? "pending messages" : "";
        if (!wanted.isEmpty()) {
            throw new BbshException(
                    wanted
                            + " can be told only with both sides, and "
                            + (sides.candidates().isEmpty()
                                    ? sides.otherName() + "'s file isn't open"
                                    : "several documents may be the other side"),
                    sides.candidates().isEmpty()
                            ? "load FILE     (the download of " + sides.otherName() + ")"
                            : in.signature().name()
                                    + " "
                                    + sides.one().document().name()
                                    + " --with "
                                    + sides.candidates().getFirst());
        }
    }

    /** The findings that a condition or a column needs. */
    static IssueFindings findings(IssueFilter filter, IssueSides sides, Invocation in) {
        return filter.rule().isPresent()
                ? IssueFindings.lastOrNew(
                        sides, new CheckRunner(in.workspace(), in.now(), in.progress()))
                : IssueFindings.last(sides, in.workspace());
    }
}
