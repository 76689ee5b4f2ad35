package dev.bbsh.shell.command.pair;

import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.operation.issue.IssueFilter;
import dev.bbsh.operation.issue.IssueFilter.State;
import dev.bbsh.operation.issue.IssueSides;
import dev.bbsh.operation.issue.NamedKeys;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The sentences above a list of issues.
 *
 * @param all the numbers of all rows
 * @param selected the numbers of the rows that meet the conditions
 */
record IssueHeadline(
        IssueRows rows,
        IssueSides sides,
        IssueConditions conditions,
        IssueTotals all,
        IssueTotals selected) {

    private static final int KEYS = 5;

    /** The answer in a sentence. */
    String sentence() {
        IssueFilter filter = conditions.filter();
        if (!rows.hasBothSides()) {
            return of(selected.pairs(), all.pairs(), "issue")
                    + " of "
                    + sides.oneName()
                    + said(filter)
                    + ".";
        }
        if (only(filter, State.PENDING)) {
            return pending();
        }
        if (only(filter, State.UNMATCHED)) {
            return unmatched();
        }
        List<String> parts = new ArrayList<>();
        if (selected.pairs() > 0 || selected.unmatched() == 0) {
            parts.add(of(selected.pairs(), all.pairs(), "pair"));
        }
        if (selected.unmatched() > 0) {
            parts.add(
                    of(selected.unmatched(), all.unmatched(), "unmatched issue")
                            + " ("
                            + selected.unmatchedWords(sides)
                            + ")");
        }
        String messages =
                selected.messages() > 0
                        ? ", " + Plurals.of(selected.messages(), "message") + " pending"
                        : "";
        return String.join(" and ", parts) + said(filter) + messages + ".";
    }

    private static String of(long some, long all, String noun) {
        return some == all
                ? Plurals.of(all, noun)
                : Plurals.of(some) + " of " + Plurals.of(all, noun);
    }

    private String said(IssueFilter filter) {
        return filter.isEmpty() ? "" : " with " + String.join(", ", conditions.said());
    }

    private static boolean only(IssueFilter filter, State state) {
        return filter.states().equals(Set.of(state))
                && new IssueFilter(
                                Set.of(),
                                filter.comments(),
                                filter.attachments(),
                                filter.before(),
                                filter.after(),
                                filter.rule(),
                                filter.keys())
                        .isEmpty();
    }

    private String pending() {
        if (selected.messages() == 0) {
            return "No messages are pending: each side has applied what the other has sent.";
        }
        return of(selected.pairs(), all.pairs(), "pair")
                + (selected.pairs() == 1 ? " has " : " have ")
                + Plurals.of(selected.messages(), "message")
                + " sent but not applied: "
                + selected.messageWords(sides)
                + ".";
    }

    private String unmatched() {
        if (selected.unmatched() == 0) {
            return "All issues are matched: " + Plurals.of(all.pairs(), "pair") + ".";
        }
        return Plurals.of(selected.unmatched(), "issue has", "issues have")
                + " no partner on the other side: "
                + selected.unmatchedWords(sides)
                + ".";
    }

    /** The keys that the user named, in a sentence, and the other words in a second one. */
    static List<String> of(NamedKeys keys, boolean bothSides) {
        List<String> parts = new ArrayList<>();
        String fine = bothSides ? "paired, nothing pending" : "in this file";
        add(parts, keys.known().size(), fine, List.of());
        add(parts, keys.pending().size(), "with messages pending", keys.pending());
        add(parts, keys.ignored().size(), "ignored", keys.ignored());
        add(parts, keys.unmatched().size(), "unmatched", keys.unmatched());
        add(parts, keys.unknown().size(), "not in these files", keys.unknown());
        List<String> sentences = new ArrayList<>();
        if (keys.count() > 0) {
            sentences.add(Plurals.of(keys.count(), "key") + ": " + String.join(", ", parts) + ".");
        }
        int others = keys.others().size();
        if (others > 0) {
            sentences.add(
                    Plurals.of(others, "other word looks like a key", "other words look like keys")
                            + ", but no open file has "
                            + (others == 1 ? "its project: " : "their projects: ")
                            + FirstFew.of(keys.others(), KEYS).words()
                            + ".");
        }
        return sentences;
    }

    private static void add(List<String> parts, int count, String what, List<String> keys) {
        if (count > 0) {
            String names = keys.isEmpty() ? "" : " (" + FirstFew.of(keys, KEYS).words() + ")";
            parts.add(Plurals.of(count) + " " + what + names);
        }
    }

    /** Remarks on the data: what it ends with, what it does not tell. */
    List<TextLine> remarks(TimeFormat times) {
        List<TextLine> lines = new ArrayList<>();
        rows.newest()
                .ifPresent(
                        (newest) ->
                                lines.add(muted("Data ends " + times.date(newest) + counted())));
        if (!rows.hasBothSides()) {
            lines.add(muted(oneSided()));
        } else if (conditions.filter().wants(State.PENDING) && selected.messages() > 0) {
            lines.add(
                    muted(
                            "The files don't say when each message was sent: after the receiver"
                                    + " last applied one, up to the last one sent (inferred)."));
        }
        return lines;
    }

    private String counted() {
        return conditions.ago().isEmpty()
                ? "."
                : ". " + String.join(" and ", conditions.ago()) + " counts back from then.";
    }

    private String oneSided() {
        String several =
                sides.candidates().isEmpty()
                        ? sides.otherName() + "'s file isn't open"
                        : "Several documents may be the other side ("
                                + String.join(", ", sides.candidates())
                                + ": choose one --with NAME)";
        return several + ": pending messages and unmatched issues can't be told.";
    }

    private static TextLine muted(String text) {
        return TextLine.of(Style.MUTED, text);
    }
}
