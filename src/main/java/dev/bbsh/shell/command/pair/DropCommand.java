package dev.bbsh.shell.command.pair;

import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.check.data.record.PlausibleTime;
import dev.bbsh.operation.issue.DroppedPairs;
import dev.bbsh.operation.issue.IssueFilter;
import dev.bbsh.operation.issue.IssueFindings;
import dev.bbsh.operation.issue.IssueSelection;
import dev.bbsh.operation.issue.IssueSides;
import dev.bbsh.operation.issue.KeyList;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.shell.command.sync.IncompleteInput;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The command {@code drop}: leaves issue pairs out of synced issue data. */
public final class DropCommand implements ShellCommand {

    private static final String NONE = "no issue pair meets the conditions";

    static final Option<Optional<String>> AS =
            Option.of(
                    "as",
                    ParameterType.NEW_NAME,
                    "the name of the new document (default: NAME-kept)");

    private static final Signature SIGNATURE =
            Declaration.command("drop", "Leave issue pairs out, to be paired later")
                    .in(CommandGroup.MIGRATE)
                    .argument(IssuesCommand.DOCUMENT)
                    .options(IssueConditions.RULE, IssueConditions.KEYS, IssueConditions.KEY)
                    .options(IssueConditions.UNMATCHED, IssueConditions.PENDING)
                    .options(IssueConditions.IGNORED, IssueConditions.COMMENTS)
                    .options(IssueConditions.ATTACHMENTS, IssueConditions.BEFORE)
                    .options(IssueConditions.AFTER, IssuesCommand.WITH, AS)
                    .options(IncompleteInput.ALLOWED)
                    .example(
                            "drop merged --keys later.txt --as wave1",
                            "leave out the issues whose keys are in a file")
                    .example("drop merged --key 'SAM2-1*' --as wave1", "by a pattern of their keys")
                    .example(
                            "drop merged --rule changes-ignored --as wave1",
                            "leave out the issues with such a finding")
                    .detail(
                            "Makes two documents: the data without these pairs, and NAME-dropped"
                                    + " with only these. Both records of a pair are left out: if"
                                    + " the two sides are open as two downloads, of both. The"
                                    + " conditions are those of issues; all of them must hold.")
                    .detail(
                            "The result is proven: with the records put back, it is byte for byte"
                                    + " the same as before. join puts them back.")
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
        IssueSides sides = IssuesCommand.sides(in);
        requireOneMeaning(sides);
        IssueRows rows =
                IssueRows.of(
                        sides.one().side(),
                        sides.other().map(DocumentSide::side),
                        PlausibleTime.at(in.now().toEpochMilli())::includes,
                        in.progress());
        IssueConditions conditions = IssueConditions.of(in, rows);
        requireConditions(conditions.filter(), sides);
        IssuesCommand.requireBothSides(conditions.filter(), sides, in);
        IssueFindings findings = IssuesCommand.findings(conditions.filter(), sides, in);
        Set<String> found = found(conditions.filter(), findings);
        IssueSelection selection = new IssueSelection(rows, in.progress());
        int[] selected = selection.of(conditions.filter(), found);
        requireAny(selected, conditions.filter(), sides);
        DroppedView view = new DroppedView(rows, sides, conditions, selected, selection);
        DroppedPairs pairs = DroppedPairs.of(sides, rows, selected);
        return new PairDrop(conditions.exact(), pairs, findings).answer(view);
    }

    /** Refuses to leave out one record of a pair when the other may be in several documents. */
    private static void requireOneMeaning(IssueSides sides) {
        if (!sides.candidates().isEmpty()) {
            throw new BbshException(
                    "several documents may be the other side: "
                            + String.join(", ", sides.candidates()),
                    "add --with " + sides.candidates().getFirst());
        }
    }

    private static void requireConditions(IssueFilter filter, IssueSides sides) {
        if (filter.isEmpty()) {
            String line = "drop " + sides.one().document().name();
            throw new BbshException(
                    "drop needs to know which pairs to leave out",
                    line + " --key KEY   or   " + line + " --keys FILE");
        }
    }

    private static void requireAny(int[] selected, IssueFilter filter, IssueSides sides) {
        if (selected.length == 0) {
            boolean onlyKeys = filter.rule().isEmpty() && filter.states().isEmpty();
            String document = sides.one().document().name();
            throw new BbshException(
                    onlyKeys
                            ? filter.keys()
                                    .map(KeyList::exact)
                                    .filter((keys) -> !keys.isEmpty())
                                    .map((keys) -> "not in these files: " + some(keys))
                                    .orElse(NONE)
                            : NONE,
                    "issues " + document + "     (lists the pairs)");
        }
    }

    private static String some(Collection<String> keys) {
        return FirstFew.of(keys, 5).words();
    }

    /** The keys of a rule's findings, if the check has kept all of them. */
    private static Set<String> found(IssueFilter filter, IssueFindings findings) {
        String rule = filter.rule().orElse("");
        long more = findings.notKept(rule);
        if (more > 0) {
            throw new BbshException(
                    "the check kept only the first findings of "
                            + rule
                            + ", and not "
                            + Plurals.of(more, "more", "more")
                            + ": some of these pairs would stay",
                    "drop --keys FILE     (the keys of all of them)");
        }
        return findings.keys(rule);
    }
}
