package dev.bbsh.repair.ambiguity;

import dev.bbsh.json.syntax.Utf8;
import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.LineBreaks;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.correction.Replacement;
import dev.bbsh.repair.evidence.MemberProfiles;
import dev.bbsh.repair.search.GrammarState;
import dev.bbsh.repair.search.StrictScanner;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a text that may have been folded. */
final class FoldedText {

    private static final int FIRST = 4;
    private static final int HEAD = 1 << 20;

    private final byte[] text;
    private final int begin;
    private final int end;
    private final List<Line> lines = new ArrayList<>();
    private int width;
    private boolean alike = true;
    private boolean indented = true;
    private boolean longer;

    private FoldedText(byte[] text) {
        this.text = text;
        begin = Utf8.behindMark(text, 0, text.length);
        int last = text.length;
        while (last > 0 && text[last - 1] <= ' ' && text[last - 1] >= 0) {
            last--;
        }
        end = last;
    }

    /**
     * A line that is not the last.
     *
     * @param end byte offset of its line break
     * @param dropped true when a blank was dropped there
     */
    private record Line(int end, boolean dropped) {}

    static FoldedText of(byte[] text) {
        FoldedText bytes = new FoldedText(text);
        bytes.read(false);
        if (bytes.alike || !bytes.wide()) {
            return bytes;
        }
        FoldedText characters = new FoldedText(text);
        characters.read(true);
        return characters;
    }

    private boolean wide() {
        for (int at = begin; at < Math.min(end, HEAD); at++) {
            if (text[at] < 0) {
                return true;
            }
        }
        return false;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < end && !LineBreaks.at(text, at)) {
            at++;
        }
        return at;
    }

    /** Reads the lines as long as they have the same width. */
    private void read(boolean characters) {
        width = widest(characters);
        int at = begin;
        int to = lineEnd(at);
        while (to < end && alike) {
            add(at, to, characters ? characters(at, to) : to - at);
            at = LineBreaks.first(text, to);
            to = lineEnd(at);
        }
        long full = lines.stream().filter((line) -> !line.dropped()).count();
        indented &= at < text.length && text[at] == ' ';
        alike &=
                full * 2 > lines.size()
                        && !quotedPrintable()
                        && to - at <= (width + 1) * 4
                        && (indented || !longer);
    }

    /** True when every line ends with the mark of another encoding, which is not decoded here. */
    private boolean quotedPrintable() {
        return lines.stream().allMatch((line) -> line.end() > 0 && text[line.end() - 1] == '=');
    }

    /** The width of the first lines, any of which may have lost a blank. */
    private int widest(boolean characters) {
        int most = 0;
        int at = begin;
        for (int i = 0; i < FIRST && lineEnd(at) < end; i++) {
            int from = i > 0 && text[at] == ' ' ? at + 1 : at;
            int to = lineEnd(at);
            most = Math.max(most, characters ? characters(from, to) : to - from);
            at = LineBreaks.first(text, to);
        }
        return most;
    }

    private void add(int from, int to, int size) {
        boolean first = lines.isEmpty();
        boolean own = !first && text[from] == ' ';
        indented &= own || first;
        longer |= own && size == width + 1;
        boolean dropped = size == width - 1;
        alike = dropped || size == width + (longer && !first ? 1 : 0);
        lines.add(new Line(to, dropped));
    }

    private int characters(int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            count += (text[at] & 0xC0) == 0x80 ? 0 : 1;
        }
        return count;
    }

    int width() {
        return alike ? width : 0;
    }

    int count() {
        return alike ? lines.size() + 1 : 0;
    }

    /** The fixes that join the lines and allow reading further than the text as it is. */
    Optional<List<Correction>> best() {
        List<Correction> exact = fixes(false);
        List<Correction> best = exact;
        if (indented) {
            List<Correction> shorter = fixes(true);
            best = names(shorter) <= names(exact) ? shorter : exact;
        }
        int stuck = reach(text);
        int there = best.stream().filter((f) -> f.from() < stuck).mapToInt(FoldedText::gone).sum();
        return reach(joined(best)) > stuck - there ? Optional.of(best) : Optional.empty();
    }

    private static int gone(Correction fix) {
        return fix.to() - fix.from() - fix.text().length();
    }

    private int names(List<Correction> fixes) {
        return MemberProfiles.of(joined(fixes), Progress.NONE).size();
    }

    private int reach(byte[] json) {
        StrictScanner scanner = new StrictScanner(json);
        scanner.load(GrammarState.START, begin);
        scanner.run(json.length);
        return scanner.complete() ? Integer.MAX_VALUE : scanner.at();
    }

    private List<Correction> fixes(boolean withBlank) {
        List<Correction> fixes = new ArrayList<>();
        for (Line line : lines) {
            int next = LineBreaks.first(text, line.end()) + (withBlank ? 1 : 0);
            String dropped = line.dropped() ? " " : "";
            fixes.add(new Correction(RepairRule.FOLDED_LINES, line.end(), next, dropped));
        }
        return fixes;
    }

    private byte[] joined(List<Correction> fixes) {
        return Replacement.apply(Replacement.of(fixes), text);
    }
}
