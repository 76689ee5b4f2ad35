package dev.bbsh.repair;

import dev.bbsh.repair.ambiguity.ContextEvidence;
import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.work.Progress;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names and values that a repair made and that differ from those of the other records. */
final class OutlierCheck {

    /** The rules that change a name or a value. */
    private static final Set<RepairRule> TELLING =
            EnumSet.of(
                    RepairRule.MISSING_QUOTE,
                    RepairRule.EXTRA_QUOTE,
                    RepairRule.UNESCAPED_QUOTE,
                    RepairRule.UNQUOTED_VALUE,
                    RepairRule.FOREIGN_LITERAL,
                    RepairRule.FOLD,
                    RepairRule.FOLDED_LINES,
                    RepairRule.FOLDED_VALUE,
                    RepairRule.CONTROL_CHARACTER,
                    RepairRule.ESCAPE);

    /** The maximum nesting here; JSON that was read is nested at most 500 levels deep. */
    private static final int DEEPEST = 512;

    private static final int STEP = 1 << 16;

    private final byte[] text;
    private final ContextEvidence testimony;
    private final Progress progress;
    private final Map<Correction, String> doubts = new HashMap<>();
    private final byte[] open = new byte[DEEPEST];
    private int depth;
    private int nameAt;
    private int nameEnd;
    private int colon = -1;

    private OutlierCheck(byte[] text, ContextEvidence testimony, Progress progress) {
        this.text = text;
        this.testimony = testimony;
        this.progress = progress;
    }

    /**
     * The evidence against fixes; fixes without any are left out.
     *
     * @param repaired the text once the fixes are made
     * @param fixes in order of place
     */
    static Map<Correction, String> of(
            byte[] repaired, List<Correction> fixes, ContextEvidence testimony, Progress progress) {
        if (fixes.stream().noneMatch((fix) -> TELLING.contains(fix.rule()))) {
            return Map.of();
        }
        OutlierCheck outliers = new OutlierCheck(repaired, testimony, progress);
        outliers.read(fixes);
        return outliers.doubts;
    }

    private void read(List<Correction> fixes) {
        int at = 0;
        int moved = 0;
        for (Correction fix : fixes) {
            int from = fix.from() + moved;
            int length = fix.text().getBytes(StandardCharsets.UTF_8).length;
            moved += length - (fix.to() - fix.from());
            if (!TELLING.contains(fix.rule())) {
                continue;
            }
            at = passed(at, from);
            touched(fix, at, from + length);
        }
    }

    /** The offset of the first token, from one offset on, that ends at or after another. */
    private int passed(int from, int to) {
        int at = from;
        int mark = from + STEP;
        while (at < text.length) {
            int end = end(at);
            if (end >= to) {
                return at;
            }
            pass(at, end);
            at = end;
            if (at > mark) {
                progress.advance(0);
                mark = at + STEP;
            }
        }
        return at;
    }

    /** Checks the token at an offset, and those behind it that a fix changes. */
    private void touched(Correction fix, int from, int to) {
        int at = from;
        while (at < text.length && at <= to) {
            judge(fix, at);
            at = end(at);
        }
    }

    /** Records the role that the token ending at an offset has for those behind it. */
    private void pass(int at, int end) {
        switch (text[at]) {
            case '"' -> {
                if (follows(end) == ':') {
                    nameAt = at;
                    nameEnd = end;
                }
                colon = -1;
            }
            case ':' -> colon = at;
            case '{', '[' -> {
                depth++;
                open[depth % DEEPEST] = text[at];
                colon = -1;
            }
            case '}', ']' -> {
                depth--;
                colon = -1;
            }
            case ' ', '\n', '\r', '\t' -> {}
            default -> colon = -1;
        }
    }

    /** The offset behind the token, or the byte between tokens, that begins at an offset. */
    private int end(int at) {
        int end = at + 1;
        if (text[at] == '"') {
            while (end < text.length && text[end] != '"') {
                end += text[end] == '\\' ? 2 : 1;
            }
            return Math.min(text.length, end + 1);
        }
        while (scalar(at) && end < text.length && scalar(end)) {
            end++;
        }
        return end;
    }

    private boolean scalar(int at) {
        return text[at] > ' ' && "{}[]:,\"".indexOf(text[at]) < 0;
    }

    private int follows(int end) {
        int at = end;
        while (at < text.length && text[at] <= ' ' && text[at] >= 0) {
            at++;
        }
        return at < text.length ? text[at] : -1;
    }

    private String content(int at, int end) {
        return new String(text, at + 1, Math.max(0, end - at - 2), StandardCharsets.UTF_8);
    }

    private void judge(Correction fix, int at) {
        int end = end(at);
        if (text[at] == '"' && follows(end) == ':') {
            judgeName(fix, content(at, end));
        } else if (colon >= 0 && testimony.isSyncedIssueData() && (text[at] == '"' || scalar(at))) {
            judgeValue(fix, at, end);
        }
    }

    /** True inside an object that is an element of a list. */
    private boolean inRecord() {
        return depth > 1 && open[depth % DEEPEST] == '{' && open[(depth - 1) % DEEPEST] == '[';
    }

    private void judgeName(Correction fix, String made) {
        if (!inRecord()) {
            return;
        }
        boolean itself =
                fix.rule() == RepairRule.EXTRA_QUOTE || fix.rule() == RepairRule.FOLDED_LINES;
        boolean known =
                testimony.documented(made) || testimony.vocabulary().count(made) > (itself ? 1 : 0);
        if (!known && testimony.vocabulary().shared()) {
            doubts.put(fix, "no other record has a field '" + made + "'");
        }
    }

    private void judgeValue(Correction fix, int at, int end) {
        boolean string = text[at] == '"';
        String value =
                string ? content(at, end) : new String(text, at, end - at, StandardCharsets.UTF_8);
        String name = content(nameAt, nameEnd);
        if (!testimony.admits(name, string, value)) {
            doubts.put(fix, "'" + name + "' looks different in other records");
        }
    }
}
