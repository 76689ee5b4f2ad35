package dev.bbsh.json.repair.search;

import dev.bbsh.json.repair.evidence.Layout;
import dev.bbsh.json.repair.evidence.Shape;
import dev.bbsh.json.repair.grammar.Level;
import dev.bbsh.json.repair.grammar.Phase;
import dev.bbsh.json.repair.grammar.State;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.Rule;
import dev.bbsh.json.repair.token.Symbol;
import dev.bbsh.json.repair.token.Texts;

import org.jspecify.annotations.Nullable;

/** The end of a text that stops before its last brackets. */
final class CutEnd {

    private static final int HEAD = 256;

    private final byte[] text;
    private final Shape shape;
    private final Layout layout;

    CutEnd(byte[] text, Shape shape, Layout layout) {
        this.text = text;
        this.shape = shape;
        this.layout = layout;
    }

    /** The attempt with all brackets closed; null where a value or part of a record is missing. */
    @Nullable Attempt closed(Attempt attempt) {
        State state = attempt.state();
        if (state.complete() || !mayEnd(state) || invented(attempt)) {
            return null;
        }
        Rule rule = certain(attempt) ? Rule.MISSING_CLOSING_BRACKET : Rule.CUT_END;
        Path path = attempt.path();
        if (state.phase() == Phase.NEXT) {
            path = path.fixed(Fix.removal(rule, attempt.at() - 1, attempt.at()), 0);
        }
        StringBuilder closers = new StringBuilder();
        for (Level level = state.level(); level.parent() != null; level = level.parent()) {
            closers.append(level.closer().text());
            path = path.read(level.closer().identity(), 0);
        }
        path = path.fixed(Fix.insertion(rule, attempt.at(), closers.toString()), Path.EDIT);
        path = path.read(Symbol.END.identity(), 0);
        State end = new State(Level.DOCUMENT, Phase.AFTER);
        return new Attempt(end, text.length, path, Attempt.LineStart.UNTOUCHED);
    }

    /**
     * True when a container was opened or closed by guess before the end, which makes the end
     * unreliable.
     */
    private static boolean invented(Attempt attempt) {
        Fix last = attempt.path().fix();
        if (last != null && attempt.state().phase() == Phase.NEXT && last.to() == attempt.at()) {
            return true;
        }
        return attempt.path().fixes().stream()
                .map(Fix::rule)
                .anyMatch(
                        (rule) ->
                                rule == Rule.MISSING_OPENING_BRACKET
                                        || rule == Rule.MISSING_CLOSING_BRACKET
                                        || rule == Rule.MISSING_QUOTE);
    }

    private boolean mayEnd(State state) {
        if (state.phase() == Phase.COLON || state.phase() == Phase.VALUE) {
            return false;
        }
        return switch (state.level().part().role()) {
            case SIDES, RECORDS -> true;
            case DOCUMENT -> false;
            case RECORD, LINKS, LINK, OTHER -> !shape.known();
        };
    }

    /** True when nothing but the brackets can be missing. */
    private boolean certain(Attempt attempt) {
        Level level = attempt.state().level();
        if (attempt.state().phase() != Phase.AFTER) {
            return false;
        }
        Level sides = level.part().role() == Shape.Role.RECORDS ? level.parent() : level;
        boolean allSides = sides != null && sides.depth() == 1 && bothSides(sides.part());
        return level.depth() == 1 ? allSides || lineEnded(attempt) : allSides && lineEnded(attempt);
    }

    private boolean bothSides(Shape.Part part) {
        return part.role() == Shape.Role.SIDES
                && part.key() == Shape.Name.SECOND_CONNECTOR
                && Texts.of(text, 0, Math.min(HEAD, text.length)).contains("\"firstConnector\"");
    }

    /**
     * True when a line has ended since: a steady layout ends a line behind a comma, so none was
     * lost.
     */
    private boolean lineEnded(Attempt attempt) {
        for (int i = attempt.at(); i < text.length; i++) {
            if (text[i] == '\n') {
                return layout.closersLead();
            }
        }
        return false;
    }
}
