package dev.bbsh.repair.damage;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.damage.RepairSearchResult.FailureCause;
import dev.bbsh.repair.evidence.ExportShape;
import dev.bbsh.repair.search.GrammarState;
import dev.bbsh.repair.search.RepairAttempt;
import dev.bbsh.repair.search.RepairPath;
import dev.bbsh.repair.token.Lexer;
import dev.bbsh.repair.token.Token;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads a text from damage to damage, and repairs each. */
public final class DamageRepairer {

    private static final int ANCHORS = 1 << 11;

    /** The maximum number of damages before the text counts as something other than JSON. */
    private static final int MOST_DAMAGES = 500;

    /** The number of guesses about one damage that cannot be trusted. */
    private static final int TOO_MANY_GUESSES = 3;

    private final byte[] text;
    private final int base;
    private final SurroundingText around;
    private final ExportShape shape;
    private final Progress progress;
    private final TolerantScanner course;
    private final List<List<RepairOption>> choices = new ArrayList<>();
    private RepairAttempt root;
    private RepairAttempt anchor;
    private RepairAttempt younger;

    private DamageRepairer(byte[] text, int begin, Progress progress) {
        this.text = text;
        base = base(new Lexer(text).read(begin));
        around = new SurroundingText(text);
        this.progress = progress;
        shape = ExportShape.of(text);
        course = new TolerantScanner(text, shape, progress);
        root = RepairAttempt.at(GrammarState.START, begin);
        anchor = root;
        younger = root;
    }

    /** The number of blanks before the document; only its first bracket shows it. */
    private static int base(Token first) {
        return first.symbol().opens() ? Math.max(0, first.column()) : 0;
    }

    /**
     * Repairs a text.
     *
     * @param text UTF-8
     * @param begin byte offset where the document may begin
     */
    public static RepairSearchResult repair(byte[] text, int begin, Progress progress) {
        return new DamageRepairer(text, begin, progress).corrected();
    }

    private RepairSearchResult corrected() {
        course.from(root);
        while (true) {
            boolean stuck = !course.run(nextAnchor());
            if (!stuck && course.complete()) {
                return solved(course.here().path());
            }
            if (!stuck && course.at() < text.length) {
                anchor = younger;
                younger = course.here();
            } else if (course.here().state().complete() && around.isText(course.at())) {
                Correction fix =
                        Correction.removal(RepairRule.TEXT_AFTER, course.at(), text.length);
                return solved(course.here().path().fixed(fix, 0));
            } else {
                FailureCause cause = mendDamage();
                if (cause != null) {
                    return unsolved(cause);
                }
            }
        }
    }

    private RepairSearchResult solved(RepairPath last) {
        choices.add(List.of(new RepairOption(last.fixes(), last.cost())));
        return new RepairSearchResult.Solved(choices);
    }

    private RepairSearchResult unsolved(FailureCause cause) {
        RepairPath last = course.here().path();
        choices.add(List.of(new RepairOption(last.fixes(), last.cost())));
        return new RepairSearchResult.Unsolved(cause, course.at(), choices);
    }

    private int nextAnchor() {
        return (int) Math.min(text.length, (long) course.at() + ANCHORS);
    }

    private @Nullable FailureCause mendDamage() {
        FailureCause hopeless = hopeless();
        if (hopeless != null) {
            return hopeless;
        }
        int stuck = stuck();
        DamageRegion episode = new DamageRegion(text, shape, base, stuck, progress);
        List<RepairAttempt> found = episode.attempts(root, anchor);
        List<RepairAttempt> likely =
                found.isEmpty() ? found : new LikelyAttempts(course).likely(found);
        FailureCause cause =
                found.isEmpty() ? FailureCause.UNEXPLAINED : cause(episode, likely, stuck);
        if (cause != null) {
            course.from(root).run(stuck);
            return cause == FailureCause.UNEXPLAINED ? unexplained(stuck) : cause;
        }
        choices.add(likely.stream().map(RepairOption::of).toList());
        goOnFrom(likely.getFirst());
        return null;
    }

    /** The offset of the token that is not allowed at its place. */
    private int stuck() {
        return new Lexer(text).read(course.here().at()).start();
    }

    private @Nullable FailureCause cause(
            DamageRegion episode, List<RepairAttempt> likely, int stuck) {
        if (likely.isEmpty()) {
            return FailureCause.TANGLED;
        }
        RepairOption best = RepairOption.of(likely.getFirst());
        if (best.guesses() >= TOO_MANY_GUESSES) {
            return FailureCause.UNEXPLAINED;
        }
        if (best.cut() && around.openValue(stuck)) {
            return FailureCause.CUT_INSIDE;
        }
        return episode.coversAll(likely) ? null : FailureCause.SCATTERED;
    }

    private void goOnFrom(RepairAttempt attempt) {
        root = RepairAttempt.at(attempt.state(), attempt.at());
        anchor = root;
        younger = root;
        course.from(root);
    }

    private @Nullable FailureCause hopeless() {
        if (choices.size() >= MOST_DAMAGES || course.tooManyFixes()) {
            return FailureCause.TOO_MANY_REPAIRS;
        }
        if (course.tooDeep()) {
            return FailureCause.TOO_DEEP;
        }
        if (around.conflictMarker(course.at())) {
            return FailureCause.CONFLICT_MARKERS;
        }
        boolean complete = course.here().state().complete();
        return complete && around.isDocument(stuck()) ? FailureCause.SECOND_DOCUMENT : null;
    }

    /**
     * The cause of an unexplained failure: a text whose last token cannot be read, or leaves a
     * value out, was cut there.
     */
    private FailureCause unexplained(int stuck) {
        boolean open = !course.here().state().complete();
        return open && around.endsAt(stuck) ? FailureCause.CUT_INSIDE : FailureCause.UNEXPLAINED;
    }
}
