package dev.bbsh.repair.damage;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.evidence.ExportShape;
import dev.bbsh.repair.evidence.Indentation;
import dev.bbsh.repair.search.EditSearch;
import dev.bbsh.repair.search.EditSteps;
import dev.bbsh.repair.search.GrammarState;
import dev.bbsh.repair.search.OpenContainer;
import dev.bbsh.repair.search.RepairAttempt;
import dev.bbsh.repair.search.RepairPath;
import dev.bbsh.repair.search.ShapeCheck;
import dev.bbsh.repair.token.Lexer;
import dev.bbsh.repair.token.TokenReadings;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;

/** Looks for causes of a failure that are far before it. */
final class DistantCauses {

    private static final int BACK = 1 << 12;
    private static final int TOKENS_BACK = 60;

    private final byte[] text;
    private final ExportShape shape;
    private final Indentation layout;
    private final Progress progress;
    private final TolerantScanner course;

    DistantCauses(byte[] text, ExportShape shape, Indentation layout, Progress progress) {
        this.text = text;
        this.shape = shape;
        this.layout = layout;
        this.progress = progress;
        course = new TolerantScanner(text, shape, progress);
    }

    /**
     * Attempts in which the bracket of an array was superfluous.
     *
     * @param root where the last damage ended
     * @param start where the search near the failure begins, and the position of these attempts
     */
    List<RepairAttempt> withoutOpening(RepairAttempt root, RepairAttempt start) {
        List<RepairAttempt> found = new ArrayList<>();
        OpenContainer inner = start.state().level();
        for (OpenContainer outer = inner.parent(); outer != null; outer = outer.parent()) {
            boolean tried = !inner.isObject() && (!outer.isObject() || !layout.steady());
            if (tried && inner.opened() >= root.at() && !adjacent(outer, inner)) {
                RepairAttempt moved = course.moved(without(root, outer, inner), start.at());
                if (moved != null) {
                    found.add(moved);
                }
            }
            inner = outer;
        }
        return found;
    }

    private boolean adjacent(OpenContainer outer, OpenContainer inner) {
        OpenContainer around = outer.parent();
        return around != null
                && !outer.isObject()
                && !around.isObject()
                && new Lexer(text).read(outer.opened() + 1).start() == inner.opened();
    }

    private RepairAttempt without(RepairAttempt root, OpenContainer outer, OpenContainer inner) {
        int at = inner.opened();
        GrammarState state = new GrammarState(outer, phase(outer, at));
        Correction fix = Correction.removal(RepairRule.EXTRA_OPENING_BRACKET, at, at + 1);
        int doubts = ShapeCheck.doubts(shape, outer) * RepairPath.DOUBT;
        RepairPath path = root.path().fixed(fix, RepairPath.EDIT + doubts).read(at, 0);
        return new RepairAttempt(state, at + 1, path, RepairAttempt.LineStart.UNTOUCHED);
    }

    private GrammarState.Phase phase(OpenContainer outer, int at) {
        if (outer.isObject()) {
            return GrammarState.Phase.VALUE;
        }
        return at == firstChild(outer) ? GrammarState.Phase.FIRST : GrammarState.Phase.NEXT;
    }

    private int firstChild(OpenContainer outer) {
        return new Lexer(text).read(outer.parent() == null ? 0 : outer.opened() + 1).start();
    }

    /**
     * Attempts that repair the place where indentation and brackets begin to disagree.
     *
     * @param root where the last damage ended
     * @param doubt byte offset of the first token on the first line that disagrees
     * @param start where the search near the failure begins; they are at that position, or behind
     */
    List<RepairAttempt> nearDoubt(RepairAttempt root, int doubt, RepairAttempt start) {
        RepairAttempt near = course.moved(root, Math.max(root.at(), doubt - BACK));
        return near == null ? List.of() : moved(near(near, doubt), start.at());
    }

    private List<RepairAttempt> near(RepairAttempt from, int doubt) {
        TokenReadings readings = new TokenReadings(text);
        EditSteps steps = new EditSteps(text, shape, layout);
        List<RepairAttempt> trail = steps.trail(from, readings, doubt);
        RepairAttempt first = trail.get(Math.max(0, trail.size() - 1 - TOKENS_BACK));
        EditSearch.Zone zone = new EditSearch.Zone(doubt, false, 1, true);
        return new EditSearch(readings, steps, progress).from(List.of(first), zone);
    }

    private List<RepairAttempt> moved(List<RepairAttempt> attempts, int to) {
        List<RepairAttempt> moved = new ArrayList<>();
        for (RepairAttempt attempt : attempts) {
            RepairAttempt there = attempt.at() > to ? attempt : course.moved(attempt, to);
            if (there != null && there.path().fix() != null) {
                moved.add(there);
            }
        }
        return moved;
    }
}
