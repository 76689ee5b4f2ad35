package dev.bbsh.repair.search;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.evidence.ExportShape;
import dev.bbsh.repair.evidence.Indentation;
import dev.bbsh.repair.evidence.IndentationEvidence;
import dev.bbsh.repair.evidence.TextLines;
import dev.bbsh.repair.token.Symbol;
import dev.bbsh.repair.token.Token;
import dev.bbsh.repair.token.TokenReadings;
import dev.bbsh.repair.token.Trivia;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The possible steps of an attempt at the next token, with their costs. */
public final class EditSteps {

    private final byte[] text;
    private final ExportShape shape;
    private final Indentation layout;
    private final IndentationEvidence witness;
    private final TextLines lines;
    private final TruncatedEnd cutEnd;

    public EditSteps(byte[] text, ExportShape shape, Indentation layout) {
        this.text = text;
        this.shape = shape;
        this.layout = layout;
        this.witness = new IndentationEvidence(text, layout);
        this.lines = new TextLines(text);
        this.cutEnd = new TruncatedEnd(text, shape, layout);
    }

    /** Reads a token as it is, with its own fixes; null where it is not allowed. */
    public @Nullable RepairAttempt read(RepairAttempt attempt, Token token) {
        GrammarState next = attempt.state().after(token.symbol(), token.start());
        if (next == null || lone(attempt.state(), token)) {
            return null;
        }
        int misfit = misfit(attempt, token, next);
        RepairPath path = attempt.path().fixed(token.fixes());
        if (token.symbol() == Symbol.WORD) {
            path = quoted(path, attempt.state(), token);
        }
        RepairAttempt moved =
                new RepairAttempt(next, token.end(), path, RepairAttempt.LineStart.UNTOUCHED);
        return judged(
                attempt.state(),
                moved,
                token,
                misfit * RepairPath.DOUBT + (token.edits() + refused(token)) * RepairPath.EDIT);
    }

    /** 1 for a value that JSON cannot represent, otherwise 0: any other explanation is likelier. */
    private static int refused(Token token) {
        return token.fixes().stream().anyMatch((f) -> f.rule() == RepairRule.NOT_A_NUMBER) ? 1 : 0;
    }

    /** True for a single value, which is not a document worth repairing. */
    private static boolean lone(GrammarState before, Token token) {
        return before.level().parent() == null && !token.content().isEmpty();
    }

    private RepairPath quoted(RepairPath path, GrammarState before, Token token) {
        RepairRule rule = before.wantsKey() ? RepairRule.UNQUOTED_KEY : RepairRule.UNQUOTED_VALUE;
        Correction fix = new Correction(rule, token.start(), token.end(), token.content());
        int cost = before.wantsKey() ? 0 : RepairPath.BARE_WORD;
        return path.fixed(fix, besideQuote(token) ? RepairPath.EDIT : cost);
    }

    private boolean besideQuote(Token word) {
        return (word.start() > 0 && text[word.start() - 1] == '"')
                || (word.end() < text.length && text[word.end()] == '"');
    }

    /** The attempts before each token, from an attempt to the token at a place. */
    public List<RepairAttempt> trail(RepairAttempt from, TokenReadings readings, int end) {
        List<RepairAttempt> trail = new ArrayList<>();
        RepairAttempt at = from;
        while (at != null) {
            trail.add(at);
            Token token = readings.plain(at.at());
            at = token.start() >= end ? null : read(at, token);
        }
        return trail;
    }

    /** Closes all that is open at the end of the text; null where more than that is missing. */
    @Nullable RepairAttempt closed(RepairAttempt attempt, Token end) {
        RepairAttempt closed = cutEnd.closed(attempt);
        return closed == null ? null : closed.with(closed.path().fixed(end.fixes()));
    }

    /** Takes a token out. */
    RepairAttempt remove(RepairAttempt attempt, Token token) {
        RepairRule rule = removal(token);
        int cost = token.symbol() == Symbol.NOISE ? RepairPath.NOISE : RepairPath.EDIT;
        int doubt = witness.supports(token) ? RepairPath.DOUBT : 0;
        RepairPath path =
                attempt.path()
                        .fixed(token.leading())
                        .fixed(Correction.removal(rule, token.start(), token.end()), cost + doubt);
        path = new EditRange(text).removing(path, attempt, token);
        return new RepairAttempt(attempt.state(), token.end(), path, attempt.line().without(token));
    }

    /** The rule by which a token is taken out. */
    private RepairRule removal(Token token) {
        return switch (token.symbol()) {
            case COMMA ->
                    trailing(token.end()) ? RepairRule.TRAILING_COMMA : RepairRule.EXTRA_COMMA;
            case COLON -> RepairRule.EXTRA_COLON;
            case OPEN_OBJECT, OPEN_ARRAY -> RepairRule.EXTRA_OPENING_BRACKET;
            case CLOSE_OBJECT, CLOSE_ARRAY -> RepairRule.EXTRA_CLOSING_BRACKET;
            case STRING, SCALAR, WORD, NOISE, END -> RepairRule.STRAY_TEXT;
        };
    }

    private boolean trailing(int at) {
        int next = Trivia.at(text, at).end();
        return next < text.length && Symbol.of(text[next]).closes();
    }

    /** Reads a structural token as another one; null where that is not allowed. */
    @Nullable RepairAttempt exchange(RepairAttempt attempt, Token token, Symbol other) {
        GrammarState next = attempt.state().after(other, token.start());
        if (next == null || !token.symbol().isConfusedWith(other)) {
            return null;
        }
        Correction fix =
                new Correction(RepairRule.WRONG_TOKEN, token.start(), token.end(), other.text());
        RepairPath path = attempt.path().fixed(token.fixes()).fixed(fix, RepairPath.EXCHANGE);
        Token read = Token.structural(other, token.start(), token.end(), token.column());
        RepairAttempt moved =
                new RepairAttempt(next, token.end(), path, RepairAttempt.LineStart.UNTOUCHED);
        return judged(attempt.state(), moved, read, misfit(attempt, read, next) * RepairPath.DOUBT);
    }

    /** Adds a structural token before another; null where it is not allowed. */
    @Nullable RepairAttempt insert(RepairAttempt attempt, Token before, Symbol added) {
        int place = added.opens() ? before.start() : attempt.at();
        GrammarState next = attempt.state().after(added, place);
        if (next == null || (added.closes() && justOpened(attempt))) {
            return null;
        }
        RepairPath path =
                attempt.path()
                        .fixed(
                                Correction.insertion(rule(added), place, added.text()),
                                RepairPath.EDIT);
        path = EditRange.adding(path, attempt.state().level(), added);
        boolean explains =
                before.firstOnLine()
                        && (added.opens() || added.closes())
                        && layout.fits(outer(attempt.state(), next).nesting(), before.column());
        RepairAttempt moved =
                new RepairAttempt(next, attempt.at(), path, attempt.line().excusedIf(explains));
        Token token = Token.structural(added, place, place, Token.INLINE);
        return judged(attempt.state(), moved, token, 0);
    }

    /** True when a bracket was added as well, so that closing it would invent a container. */
    private static boolean justOpened(RepairAttempt attempt) {
        Correction last = attempt.path().fix();
        return attempt.state().phase() == GrammarState.Phase.FIRST
                && last != null
                && last.rule() == RepairRule.MISSING_OPENING_BRACKET;
    }

    private static RepairRule rule(Symbol added) {
        return switch (added) {
            case COMMA -> RepairRule.MISSING_COMMA;
            case COLON -> RepairRule.MISSING_COLON;
            case OPEN_OBJECT, OPEN_ARRAY -> RepairRule.MISSING_OPENING_BRACKET;
            default -> RepairRule.MISSING_CLOSING_BRACKET;
        };
    }

    /** The level that a token is indented by: outside the brackets, inside for all others. */
    private static OpenContainer outer(GrammarState before, GrammarState next) {
        return before.level().depth() < next.level().depth() ? before.level() : next.level();
    }

    private int misfit(RepairAttempt attempt, Token token, GrammarState next) {
        int doubts = token.symbol().closes() && late(attempt.state(), token) ? 1 : 0;
        RepairAttempt.LineStart line = attempt.line();
        if (line.excused() || token.symbol() == Symbol.END) {
            return doubts;
        }
        OpenContainer level = outer(attempt.state(), next);
        if (token.firstOnLine()) {
            return doubts + (layout.fits(level.nesting(), token.column()) ? 0 : 1);
        }
        return line.column() == Token.INLINE || fitsOnceRemoved(level, line, token)
                ? doubts
                : doubts + 1;
    }

    private boolean fitsOnceRemoved(
            OpenContainer level, RepairAttempt.LineStart line, Token token) {
        int column = token.start() - lines.start(token.start());
        return layout.fits(level.nesting(), line.column())
                || layout.fits(level.nesting(), column)
                || layout.fits(level.nesting(), column - line.removed());
    }

    private boolean late(GrammarState before, Token token) {
        return layout.closersLead()
                && !lines.ledByClosers(token.start())
                && lines.apart(before.level().opened(), token.start());
    }

    private RepairAttempt judged(GrammarState before, RepairAttempt moved, Token token, int cost) {
        ShapeCheck step = ShapeCheck.of(shape, before, moved.state(), token);
        RepairPath path =
                moved.path().read(token.identity(), cost + step.doubts() * RepairPath.DOUBT);
        return new RepairAttempt(step.state(), moved.at(), path, moved.line());
    }
}
