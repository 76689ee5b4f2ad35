package dev.bbsh.json.repair.search;

import dev.bbsh.json.repair.evidence.Layout;
import dev.bbsh.json.repair.evidence.Lines;
import dev.bbsh.json.repair.evidence.Shape;
import dev.bbsh.json.repair.evidence.Witness;
import dev.bbsh.json.repair.grammar.Level;
import dev.bbsh.json.repair.grammar.Phase;
import dev.bbsh.json.repair.grammar.ShapeStep;
import dev.bbsh.json.repair.grammar.State;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.Readings;
import dev.bbsh.json.repair.token.Rule;
import dev.bbsh.json.repair.token.Symbol;
import dev.bbsh.json.repair.token.Token;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The possible steps of an attempt at the next token, with their costs. */
public final class Steps {

    private final byte[] text;
    private final Shape shape;
    private final Layout layout;
    private final Witness witness;
    private final Lines lines;
    private final CutEnd cutEnd;

    public Steps(byte[] text, Shape shape, Layout layout) {
        this.text = text;
        this.shape = shape;
        this.layout = layout;
        this.witness = new Witness(text, layout);
        this.lines = new Lines(text);
        this.cutEnd = new CutEnd(text, shape, layout);
    }

    /** Reads a token as it is, with its own fixes; null where it is not allowed. */
    public @Nullable Attempt read(Attempt attempt, Token token) {
        State next = attempt.state().after(token.symbol(), token.start());
        if (next == null || lone(attempt.state(), token)) {
            return null;
        }
        int misfit = misfit(attempt, token, next);
        Path path = attempt.path().fixed(token.fixes());
        if (token.symbol() == Symbol.WORD) {
            path = quoted(path, attempt.state(), token);
        }
        Attempt moved = new Attempt(next, token.end(), path, Attempt.LineStart.UNTOUCHED);
        return judged(
                attempt.state(),
                moved,
                token,
                misfit * Path.DOUBT + (token.edits() + refused(token)) * Path.EDIT);
    }

    /** 1 for a value that JSON cannot represent, otherwise 0: any other explanation is likelier. */
    private static int refused(Token token) {
        return token.fixes().stream().anyMatch((f) -> f.rule() == Rule.NOT_A_NUMBER) ? 1 : 0;
    }

    /** True for a single value, which is not a document worth repairing. */
    private static boolean lone(State before, Token token) {
        return before.level().parent() == null && !token.content().isEmpty();
    }

    private Path quoted(Path path, State before, Token token) {
        Rule rule = before.wantsKey() ? Rule.UNQUOTED_KEY : Rule.UNQUOTED_VALUE;
        Fix fix = new Fix(rule, token.start(), token.end(), token.content());
        int cost = before.wantsKey() ? 0 : Path.BARE_WORD;
        return path.fixed(fix, besideQuote(token) ? Path.EDIT : cost);
    }

    private boolean besideQuote(Token word) {
        return (word.start() > 0 && text[word.start() - 1] == '"')
                || (word.end() < text.length && text[word.end()] == '"');
    }

    /** The attempts before each token, from an attempt to the token at a place. */
    public List<Attempt> trail(Attempt from, Readings readings, int end) {
        List<Attempt> trail = new ArrayList<>();
        Attempt at = from;
        while (at != null) {
            trail.add(at);
            Token token = readings.plain(at.at());
            at = token.start() >= end ? null : read(at, token);
        }
        return trail;
    }

    /** Closes all that is open at the end of the text; null where more than that is missing. */
    @Nullable Attempt closed(Attempt attempt, Token end) {
        Attempt closed = cutEnd.closed(attempt);
        return closed == null ? null : closed.with(closed.path().fixed(end.fixes()));
    }

    /** Takes a token out. */
    Attempt remove(Attempt attempt, Token token) {
        Rule rule = Removals.rule(text, token);
        int cost = token.symbol() == Symbol.NOISE ? Path.NOISE : Path.EDIT;
        int doubt = witness.vouchesFor(token) ? Path.DOUBT : 0;
        Path path =
                attempt.path()
                        .fixed(token.leading())
                        .fixed(Fix.removal(rule, token.start(), token.end()), cost + doubt);
        path = new Room(text).removing(path, attempt, token);
        return new Attempt(attempt.state(), token.end(), path, attempt.line().without(token));
    }

    /** Reads a structural token as another one; null where that is not allowed. */
    @Nullable Attempt exchange(Attempt attempt, Token token, Symbol other) {
        State next = attempt.state().after(other, token.start());
        if (next == null || !token.symbol().mistakenFor(other)) {
            return null;
        }
        Fix fix = new Fix(Rule.WRONG_TOKEN, token.start(), token.end(), other.text());
        Path path = attempt.path().fixed(token.fixes()).fixed(fix, Path.EXCHANGE);
        Token read = Token.structural(other, token.start(), token.end(), token.column());
        Attempt moved = new Attempt(next, token.end(), path, Attempt.LineStart.UNTOUCHED);
        return judged(attempt.state(), moved, read, misfit(attempt, read, next) * Path.DOUBT);
    }

    /** Adds a structural token before another; null where it is not allowed. */
    @Nullable Attempt insert(Attempt attempt, Token before, Symbol added) {
        int place = added.opens() ? before.start() : attempt.at();
        State next = attempt.state().after(added, place);
        if (next == null || (added.closes() && justOpened(attempt))) {
            return null;
        }
        Path path =
                attempt.path().fixed(Fix.insertion(rule(added), place, added.text()), Path.EDIT);
        path = Room.adding(path, attempt.state().level(), added);
        boolean explains =
                before.firstOnLine()
                        && (added.opens() || added.closes())
                        && layout.fits(outer(attempt.state(), next).nesting(), before.column());
        Attempt moved = new Attempt(next, attempt.at(), path, attempt.line().excusedIf(explains));
        Token token = Token.structural(added, place, place, Token.INLINE);
        return judged(attempt.state(), moved, token, 0);
    }

    /** True when a bracket was added as well, so that closing it would invent a container. */
    private static boolean justOpened(Attempt attempt) {
        Fix last = attempt.path().fix();
        return attempt.state().phase() == Phase.FIRST
                && last != null
                && last.rule() == Rule.MISSING_OPENING_BRACKET;
    }

    private static Rule rule(Symbol added) {
        return switch (added) {
            case COMMA -> Rule.MISSING_COMMA;
            case COLON -> Rule.MISSING_COLON;
            case OPEN_OBJECT, OPEN_ARRAY -> Rule.MISSING_OPENING_BRACKET;
            default -> Rule.MISSING_CLOSING_BRACKET;
        };
    }

    /** The level that a token is indented by: outside the brackets, inside for all others. */
    private static Level outer(State before, State next) {
        return before.level().depth() < next.level().depth() ? before.level() : next.level();
    }

    private int misfit(Attempt attempt, Token token, State next) {
        int doubts = token.symbol().closes() && late(attempt.state(), token) ? 1 : 0;
        Attempt.LineStart line = attempt.line();
        if (line.excused() || token.symbol() == Symbol.END) {
            return doubts;
        }
        Level level = outer(attempt.state(), next);
        if (token.firstOnLine()) {
            return doubts + (layout.fits(level.nesting(), token.column()) ? 0 : 1);
        }
        return line.column() == Token.INLINE || fitsOnceRemoved(level, line, token)
                ? doubts
                : doubts + 1;
    }

    private boolean fitsOnceRemoved(Level level, Attempt.LineStart line, Token token) {
        int column = token.start() - lines.start(token.start());
        return layout.fits(level.nesting(), line.column())
                || layout.fits(level.nesting(), column)
                || layout.fits(level.nesting(), column - line.removed());
    }

    private boolean late(State before, Token token) {
        return layout.closersLead()
                && !lines.ledByClosers(token.start())
                && lines.apart(before.level().opened(), token.start());
    }

    private Attempt judged(State before, Attempt moved, Token token, int cost) {
        ShapeStep step = ShapeStep.of(shape, before, moved.state(), token);
        Path path = moved.path().read(token.identity(), cost + step.doubts() * Path.DOUBT);
        return new Attempt(step.state(), moved.at(), path, moved.line());
    }
}
