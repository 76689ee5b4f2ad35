package dev.bbsh.json.repair.mend;

import dev.bbsh.json.repair.evidence.Shape;
import dev.bbsh.json.repair.grammar.State;
import dev.bbsh.json.repair.mend.Mending.Cause;
import dev.bbsh.json.repair.search.Attempt;
import dev.bbsh.json.repair.search.Path;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.Lexer;
import dev.bbsh.json.repair.token.Rule;
import dev.bbsh.json.repair.token.Token;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads a text from damage to damage, and repairs each. */
public final class Mender {

    private static final int ANCHORS = 1 << 11;

    /** The maximum number of damages before the text counts as something other than JSON. */
    private static final int MOST_DAMAGES = 500;

    /** The number of guesses about one damage that cannot be trusted. */
    private static final int TOO_MANY_GUESSES = 3;

    private final byte[] text;
    private final int base;
    private final TextAround around;
    private final Shape shape;
    private final Progress progress;
    private final Course course;
    private final List<List<Option>> choices = new ArrayList<>();
    private Attempt root;
    private Attempt anchor;
    private Attempt younger;

    private Mender(byte[] text, int begin, Progress progress) {
        this.text = text;
        base = base(new Lexer(text).read(begin));
        around = new TextAround(text);
        this.progress = progress;
        shape = Shape.of(text);
        course = new Course(text, shape, progress);
        root = Attempt.at(State.START, begin);
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
    public static Mending mend(byte[] text, int begin, Progress progress) {
        return new Mender(text, begin, progress).mended();
    }

    private Mending mended() {
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
                Fix fix = Fix.removal(Rule.TEXT_AFTER, course.at(), text.length);
                return solved(course.here().path().fixed(fix, 0));
            } else {
                Cause cause = mendDamage();
                if (cause != null) {
                    return unsolved(cause);
                }
            }
        }
    }

    private Mending solved(Path last) {
        choices.add(List.of(new Option(last.fixes(), last.cost())));
        return new Mending.Solved(choices);
    }

    private Mending unsolved(Cause cause) {
        Path last = course.here().path();
        choices.add(List.of(new Option(last.fixes(), last.cost())));
        return new Mending.Unsolved(cause, course.at(), choices);
    }

    private int nextAnchor() {
        return (int) Math.min(text.length, (long) course.at() + ANCHORS);
    }

    private @Nullable Cause mendDamage() {
        Cause hopeless = hopeless();
        if (hopeless != null) {
            return hopeless;
        }
        int stuck = stuck();
        Episode episode = new Episode(text, shape, base, stuck, progress);
        List<Attempt> found = episode.attempts(root, anchor);
        List<Attempt> likely = found.isEmpty() ? found : new Verdict(course).likely(found);
        Cause cause = found.isEmpty() ? Cause.UNEXPLAINED : cause(episode, likely, stuck);
        if (cause != null) {
            course.from(root).run(stuck);
            return cause == Cause.UNEXPLAINED ? unexplained(stuck) : cause;
        }
        choices.add(likely.stream().map(Option::of).toList());
        goOnFrom(likely.getFirst());
        return null;
    }

    /** The offset of the token that is not allowed at its place. */
    private int stuck() {
        return new Lexer(text).read(course.here().at()).start();
    }

    private @Nullable Cause cause(Episode episode, List<Attempt> likely, int stuck) {
        if (likely.isEmpty()) {
            return Cause.TANGLED;
        }
        Option best = Option.of(likely.getFirst());
        if (best.guesses() >= TOO_MANY_GUESSES) {
            return Cause.UNEXPLAINED;
        }
        if (best.cut() && around.openValue(stuck)) {
            return Cause.CUT_INSIDE;
        }
        return episode.coversAll(likely) ? null : Cause.SCATTERED;
    }

    private void goOnFrom(Attempt attempt) {
        root = Attempt.at(attempt.state(), attempt.at());
        anchor = root;
        younger = root;
        course.from(root);
    }

    private @Nullable Cause hopeless() {
        if (choices.size() >= MOST_DAMAGES || course.tooManyFixes()) {
            return Cause.TOO_MANY_REPAIRS;
        }
        if (course.tooDeep()) {
            return Cause.TOO_DEEP;
        }
        if (around.conflictMarker(course.at())) {
            return Cause.CONFLICT_MARKERS;
        }
        boolean complete = course.here().state().complete();
        return complete && around.isDocument(stuck()) ? Cause.SECOND_DOCUMENT : null;
    }

    /**
     * The cause of an unexplained failure: a text whose last token cannot be read, or leaves a
     * value out, was cut there.
     */
    private Cause unexplained(int stuck) {
        boolean open = !course.here().state().complete();
        return open && around.endsAt(stuck) ? Cause.CUT_INSIDE : Cause.UNEXPLAINED;
    }
}
