package dev.bbsh.repair.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * The indentation of a text, learnt from the lines around a place: blanks a level, and if arrays
 * count as levels. A text without a steady layout gives no evidence.
 */
public final class Indentation {

    private static final int MOST_BLANKS = 16;

    private final int base;
    private int unit;
    private boolean arraysCount = true;
    private boolean closersLead;
    private boolean steady;

    /**
     * @param base blanks before the document's first token
     */
    private Indentation(int base) {
        this.base = base;
    }

    /** The layout of a text that has none. */
    public static Indentation none() {
        return new Indentation(0);
    }

    /** Learns from the lines that contain the bytes from one offset to another. */
    public static Indentation around(byte[] text, int from, int to, int base) {
        Indentation layout = new Indentation(base);
        TextLines lines = new TextLines(text, to);
        layout.learn(lines(text, lines, from == 0 ? 0 : lines.next(from)));
        return layout;
    }

    private static List<LineBrackets> lines(byte[] text, TextLines lines, int from) {
        List<LineBrackets> found = new ArrayList<>();
        for (int at = from; at < lines.end(); at = lines.next(at)) {
            if (!lines.blank(at)) {
                found.add(LineBrackets.of(text, at, lines.next(at)));
            }
        }
        return found;
    }

    private void learn(List<LineBrackets> found) {
        int[] votes = new int[MOST_BLANKS + 1];
        int[] objectVotes = new int[MOST_BLANKS + 1];
        for (int i = 1; i < found.size(); i++) {
            int move = found.get(i).column() - found.get(i - 1).column();
            vote(votes, move, levels(found, i, true));
            vote(objectVotes, move, levels(found, i, false));
        }
        int all = most(votes);
        int objects = most(objectVotes);
        int agreeing = agreeing(found, all, true);
        int agreeingObjects = agreeing(found, objects, false);
        arraysCount = agreeing >= agreeingObjects;
        unit = arraysCount ? all : objects;
        settle(found, Math.max(agreeing, agreeingObjects));
    }

    private void settle(List<LineBrackets> found, int agreeing) {
        int telling = telling(found);
        steady = unit > 0 && telling >= 4 && agreeing >= 0.8 * telling;
        int late = found.stream().mapToInt(LineBrackets::late).sum();
        int leading = found.stream().mapToInt(LineBrackets::leading).sum();
        closersLead = steady && late * 10 <= leading;
    }

    private static int levels(List<LineBrackets> found, int i, boolean arrays) {
        LineBrackets above = found.get(i - 1);
        LineBrackets line = found.get(i);
        return arrays ? above.net() - line.leading() : above.netObjects() - line.leadingObjects();
    }

    private static void vote(int[] votes, int move, int levels) {
        if (levels != 0 && move % levels == 0) {
            int blanks = move / levels;
            if (blanks > 0 && blanks <= MOST_BLANKS) {
                votes[blanks]++;
            }
        }
    }

    private static int most(int[] votes) {
        int best = 0;
        for (int i = 1; i < votes.length; i++) {
            best = votes[i] > votes[best] ? i : best;
        }
        return best;
    }

    private static int agreeing(List<LineBrackets> found, int unit, boolean arrays) {
        int agreeing = 0;
        for (int i = 1; i < found.size(); i++) {
            int move = found.get(i).column() - found.get(i - 1).column();
            int levels = levels(found, i, arrays);
            agreeing += move == unit * levels && (move != 0 || levels != 0) ? 1 : 0;
        }
        return agreeing;
    }

    private static int telling(List<LineBrackets> found) {
        int telling = 0;
        for (int i = 1; i < found.size(); i++) {
            int move = found.get(i).column() - found.get(i - 1).column();
            telling += move != 0 || levels(found, i, true) != 0 ? 1 : 0;
        }
        return telling;
    }

    /** True when indentation can be relied on here. */
    public boolean steady() {
        return steady;
    }

    /**
     * True when a closing bracket is the first on its line, unless it closes what its line opened.
     */
    public boolean closersLead() {
        return closersLead;
    }

    /** False when a line that begins inside a container cannot have that many blanks. */
    public boolean fits(Nesting nesting, int column) {
        return fits(levels(nesting), column);
    }

    /** The number of levels around a place that indent its lines. */
    int levels(Nesting nesting) {
        return arraysCount ? nesting.brackets() : nesting.braces();
    }

    /** False when a line inside this number of counted levels cannot have that many blanks. */
    boolean fits(int depth, int column) {
        int blanks = column - base;
        return !steady || blanks % unit != 0 || blanks == unit * depth;
    }

    int unit() {
        return unit;
    }

    /** True when every open container indents its lines, false when only objects do. */
    boolean arraysCount() {
        return arraysCount;
    }

    /**
     * The depth of a place.
     *
     * @param brackets number of containers that are open there
     * @param braces number of objects among them
     */
    public record Nesting(int brackets, int braces) {

        public static final Nesting NONE = new Nesting(0, 0);

        /** The nesting inside one more object or array. */
        public Nesting inner(boolean object) {
            return new Nesting(brackets + 1, braces + (object ? 1 : 0));
        }
    }
}
