package dev.bbsh.repair.damage;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.evidence.ExportShape;
import dev.bbsh.repair.evidence.Indentation;
import dev.bbsh.repair.search.EditSteps;
import dev.bbsh.repair.search.RepairAttempt;
import dev.bbsh.repair.search.RepairPath;
import dev.bbsh.repair.search.StrictScanner;
import dev.bbsh.repair.token.FoldedScalars;
import dev.bbsh.repair.token.Lexer;
import dev.bbsh.repair.token.Symbol;
import dev.bbsh.repair.token.Token;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Reads on without guessing: strict JSON at full speed, and one token at a time where its meaning
 * is clear though it is not JSON, such as a comment or a key without quotes.
 */
final class TolerantScanner {

    private static final int STEP = 1 << 16;

    /** The maximum number of plain fixes before the text counts as something other than JSON. */
    static final int MOST_FIXES = 100_000;

    private final byte[] text;
    private final ExportShape shape;
    private final Progress progress;
    private final StrictScanner scanner;
    private final Lexer lexer;
    private final EditSteps steps;
    private final FoldedScalars folded;
    private RepairPath path = RepairPath.EMPTY;
    private int fixes;

    TolerantScanner(byte[] text, ExportShape shape, Progress progress) {
        this.text = text;
        this.shape = shape;
        this.progress = progress;
        scanner = new StrictScanner(text);
        lexer = new Lexer(text);
        folded = new FoldedScalars(text);
        steps = new EditSteps(text, shape, Indentation.none());
    }

    TolerantScanner from(RepairAttempt attempt) {
        scanner.load(attempt.state(), attempt.at());
        path = attempt.path();
        return this;
    }

    /** Reads tokens that begin before a limit; false when it is stuck at one of them. */
    boolean run(int limit) {
        while (true) {
            int before = scanner.at();
            int next = Math.min(limit, before + STEP);
            boolean reached = scanner.run(next);
            progress.advance(scanner.at() - before);
            if (reached && scanner.at() >= limit) {
                return true;
            }
            if (!reached && !mendPlainly()) {
                return false;
            }
        }
    }

    private boolean mendPlainly() {
        RepairAttempt here = here();
        List<Correction> tail = folded.tail(here.at());
        if (!tail.isEmpty()) {
            fixes++;
            RepairPath joined = here.path().fixed(tail.getFirst(), 0);
            from(new RepairAttempt(here.state(), folded.tailEnd(here.at()), joined, here.line()));
            return true;
        }
        Token token = lexer.read(here.at());
        boolean plain = token.symbol() == Symbol.WORD ? key(here, token) : !token.fixes().isEmpty();
        RepairAttempt next = plain && fixes < MOST_FIXES ? steps.read(here, token) : null;
        if (next == null) {
            return false;
        }
        fixes++;
        from(next.with(next.path().without(path)));
        return true;
    }

    private boolean key(RepairAttempt here, Token token) {
        return here.state().wantsKey() && lexer.read(token.end()).symbol() == Symbol.COLON;
    }

    /** The state of reading so far, as an attempt. */
    RepairAttempt here() {
        return new RepairAttempt(
                scanner.state(shape), scanner.end(), path, RepairAttempt.LineStart.UNTOUCHED);
    }

    /** The offset of the token it is stuck at, or of the limit's. */
    int at() {
        return scanner.at();
    }

    boolean tooManyFixes() {
        return fixes >= MOST_FIXES;
    }

    boolean tooDeep() {
        return scanner.tooDeep();
    }

    /** True when it has read the whole text, and that was a document. */
    boolean complete() {
        return scanner.complete();
    }

    /** The attempt moved on to a place; null when it gets stuck before. */
    @Nullable RepairAttempt moved(RepairAttempt attempt, int limit) {
        return from(attempt).run(limit) ? here() : null;
    }

    /**
     * The distance that an attempt gets: the offset of the token that stops it, or one behind the
     * text.
     */
    int reach(RepairAttempt attempt) {
        from(attempt).run(text.length);
        return complete() ? text.length + 1 : at();
    }
}
