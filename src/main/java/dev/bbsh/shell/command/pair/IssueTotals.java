package dev.bbsh.shell.command.pair;

import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.operation.issue.IssueSides;
import dev.bbsh.render.Cell;
import dev.bbsh.render.View;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers of some rows.
 *
 * @param pairs the number of pairs; with one side only, of issues
 * @param ofOne the unmatched issues of the one side
 * @param ofOther the unmatched issues of the other side
 * @param pending the messages pending from the one side to the other
 * @param pendingBack the messages pending in the other direction
 */
record IssueTotals(long pairs, long ofOne, long ofOther, long pending, long pendingBack) {

    /** The numbers of all rows. */
    static IssueTotals of(IssueRows rows) {
        return of(rows, IntStream.range(0, rows.size()));
    }

    /** The numbers of selected rows. */
    static IssueTotals of(IssueRows rows, IntStream selected) {
        long[] totals = new long[5];
        selected.forEach(
                (row) -> {
                    totals[rows.isUnmatched(row) ? rows.isOfOne(row) ? 1 : 2 : 0]++;
                    totals[3] += Math.max(0, rows.pending(row));
                    totals[4] += Math.max(0, rows.pendingBack(row));
                });
        return new IssueTotals(totals[0], totals[1], totals[2], totals[3], totals[4]);
    }

    long unmatched() {
        return ofOne + ofOther;
    }

    long messages() {
        return pending + pendingBack;
    }

    /** The unmatched issues of each side: {@code 3 of ORBIT, 3 of DEPOT}. */
    String unmatchedWords(IssueSides sides) {
        List<String> words = new ArrayList<>();
        if (ofOne > 0) {
            words.add(Plurals.of(ofOne) + " of " + sides.oneName());
        }
        if (ofOther > 0) {
            words.add(Plurals.of(ofOther) + " of " + sides.otherName());
        }
        return String.join(", ", words);
    }

    /** The pending messages of each direction: {@code 4 ORBIT -> DEPOT}. */
    String messageWords(IssueSides sides) {
        List<String> words = new ArrayList<>();
        if (pending > 0) {
            words.add(Plurals.of(pending) + " " + sides.oneName() + " -> " + sides.otherName());
        }
        if (pendingBack > 0) {
            words.add(Plurals.of(pendingBack) + " " + sides.otherName() + " -> " + sides.oneName());
        }
        return String.join(", ", words);
    }

    /** The numbers for other programs. */
    View facts(boolean bothSides) {
        List<View.Fact> facts = new ArrayList<>();
        facts.add(View.Fact.of(bothSides ? "pairs" : "issues", Cell.of(pairs)));
        facts.add(View.Fact.of("unmatched", bothSides ? Cell.of(unmatched()) : Cell.NONE));
        facts.add(View.Fact.of("pending", bothSides ? Cell.of(pending) : Cell.NONE));
        facts.add(View.Fact.of("pending back", bothSides ? Cell.of(pendingBack) : Cell.NONE));
        return new View.Facts(facts);
    }
}
