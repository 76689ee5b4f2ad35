package dev.bbsh.json.repair.mend;

import dev.bbsh.json.repair.evidence.Layout;
import dev.bbsh.json.repair.evidence.Shape;
import dev.bbsh.json.repair.grammar.Level;
import dev.bbsh.json.repair.grammar.Phase;
import dev.bbsh.json.repair.grammar.ShapeStep;
import dev.bbsh.json.repair.grammar.State;
import dev.bbsh.json.repair.search.Attempt;
import dev.bbsh.json.repair.search.Path;
import dev.bbsh.json.repair.search.Search;
import dev.bbsh.json.repair.search.Steps;
import dev.bbsh.json.repair.search.Zone;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.Lexer;
import dev.bbsh.json.repair.token.Readings;
import dev.bbsh.json.repair.token.Rule;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;

/** Looks for causes of a failure that are far before it. */
final class Distance {

    private static final int BACK = 1 << 12;
    private static final int TOKENS_BACK = 60;

    private final byte[] text;
    private final Shape shape;
    private final Layout layout;
    private final Progress progress;
    private final Course course;

    Distance(byte[] text, Shape shape, Layout layout, Progress progress) {
        this.text = text;
        this.shape = shape;
        this.layout = layout;
        this.progress = progress;
        course = new Course(text, shape, progress);
    }

    /**
     * Attempts in which the bracket of an array was superfluous.
     *
     * @param root where the last damage ended
     * @param start where the search near the failure begins, and the position of these attempts
     */
    List<Attempt> withoutOpening(Attempt root, Attempt start) {
        List<Attempt> found = new ArrayList<>();
        Level inner = start.state().level();
        for (Level outer = inner.parent(); outer != null; outer = outer.parent()) {
            boolean tried = !inner.isObject() && (!outer.isObject() || !layout.steady());
            if (tried && inner.opened() >= root.at() && !adjacent(outer, inner)) {
                Attempt moved = course.moved(without(root, outer, inner), start.at());
                if (moved != null) {
                    found.add(moved);
                }
            }
            inner = outer;
        }
        return found;
    }

    private boolean adjacent(Level outer, Level inner) {
        Level around = outer.parent();
        return around != null
                && !outer.isObject()
                && !around.isObject()
                && new Lexer(text).read(outer.opened() + 1).start() == inner.opened();
    }

    private Attempt without(Attempt root, Level outer, Level inner) {
        int at = inner.opened();
        State state = new State(outer, phase(outer, at));
        Fix fix = Fix.removal(Rule.EXTRA_OPENING_BRACKET, at, at + 1);
        int doubts = ShapeStep.doubts(shape, outer) * Path.DOUBT;
        Path path = root.path().fixed(fix, Path.EDIT + doubts).read(at, 0);
        return new Attempt(state, at + 1, path, Attempt.LineStart.UNTOUCHED);
    }

    private Phase phase(Level outer, int at) {
        if (outer.isObject()) {
            return Phase.VALUE;
        }
        return at == firstChild(outer) ? Phase.FIRST : Phase.NEXT;
    }

    private int firstChild(Level outer) {
        return new Lexer(text).read(outer.parent() == null ? 0 : outer.opened() + 1).start();
    }

    /**
     * Attempts that repair the place where indentation and brackets begin to disagree.
     *
     * @param root where the last damage ended
     * @param doubt byte offset of the first token on the first line that disagrees
     * @param start where the search near the failure begins; they are at that position, or behind
     */
    List<Attempt> nearDoubt(Attempt root, int doubt, Attempt start) {
        Attempt near = course.moved(root, Math.max(root.at(), doubt - BACK));
        return near == null ? List.of() : moved(near(near, doubt), start.at());
    }

    private List<Attempt> near(Attempt from, int doubt) {
        Readings readings = new Readings(text);
        Steps steps = new Steps(text, shape, layout);
        List<Attempt> trail = steps.trail(from, readings, doubt);
        Attempt first = trail.get(Math.max(0, trail.size() - 1 - TOKENS_BACK));
        Zone zone = new Zone(doubt, false, 1, true);
        return new Search(readings, steps, progress).from(List.of(first), zone);
    }

    private List<Attempt> moved(List<Attempt> attempts, int to) {
        List<Attempt> moved = new ArrayList<>();
        for (Attempt attempt : attempts) {
            Attempt there = attempt.at() > to ? attempt : course.moved(attempt, to);
            if (there != null && there.path().fix() != null) {
                moved.add(there);
            }
        }
        return moved;
    }
}
