package dev.bbsh.shell.terminal;

import dev.bbsh.shell.terminal.completion.Completion;

import org.jline.reader.Candidate;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

import java.util.List;
import java.util.Locale;

/**
 * The matches of a completion, a line each, with their descriptions in a column of their own:
 *
 * <pre>
 * ORBIT-12     paired with DEPOT-7
 * ORBIT-130    paired with DEPOT-9
 * 2 of 20,000     type more to see others
 * </pre>
 *
 * @param candidates the matches to show
 * @param total the number of all matches
 * @param width the columns of the terminal
 */
record CandidateList(List<Candidate> candidates, int total, int width) {

    private static final int GAP = 2;

    /** The share of a line that names may take when there are descriptions. */
    private static final int HALF = 2;

    CandidateList {
        candidates = List.copyOf(candidates);
    }

    /** The lines; the last one says how many matches are not shown. */
    AttributedString lines(AttributedStyle muted) {
        AttributedStringBuilder all = new AttributedStringBuilder();
        int names = Math.min(widest(), Math.max(1, width / HALF));
        for (Candidate each : candidates) {
            all.append(all.length() == 0 ? "" : "\n").append(line(each, names, false));
        }
        if (candidates.size() < total) {
            String more =
                    String.format(
                            Locale.ROOT,
                            "%,d of %s%,d     type more to see others",
                            candidates.size(),
                            total < Completion.MOST ? "" : "at least ",
                            total);
            all.append("\n").append(cut(new AttributedString(more, muted), width - 1));
        }
        return all.toAttributedString();
    }

    /** The lines of a menu in which the match at an index is chosen. */
    AttributedString menu(int chosen) {
        AttributedStringBuilder all = new AttributedStringBuilder();
        int names = Math.min(widest(), Math.max(1, width / HALF));
        for (int at = 0; at < candidates.size(); at++) {
            all.append(at == 0 ? "" : "\n");
            all.append(line(candidates.get(at), names, at == chosen));
        }
        return all.toAttributedString();
    }

    private int widest() {
        return candidates.stream()
                .mapToInt((each) -> AttributedString.fromAnsi(each.displ()).columnLength())
                .max()
                .orElse(0);
    }

    private AttributedString line(Candidate each, int names, boolean chosen) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        AttributedString name = SafeLine.of(AttributedString.fromAnsi(each.displ()));
        line.append(chosen ? new AttributedString(name.toString(), AttributedStyle.INVERSE) : name);
        if (each.descr() != null) {
            int column = Math.max(name.columnLength(), names) + GAP;
            line.append(" ".repeat(column - name.columnLength()));
            line.append(SafeLine.of(new AttributedString(each.descr())));
        }
        return cut(line.toAttributedString(), width - 1);
    }

    private static AttributedString cut(AttributedString line, int width) {
        return width > 0 && line.columnLength() > width
                ? new AttributedStringBuilder()
                        .append(line.columnSubSequence(0, width - 1))
                        .append("…")
                        .toAttributedString()
                : line;
    }
}
