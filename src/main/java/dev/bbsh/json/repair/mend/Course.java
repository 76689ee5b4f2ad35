package dev.bbsh.json.repair.mend;

import dev.bbsh.json.repair.evidence.Layout;
import dev.bbsh.json.repair.evidence.Shape;
import dev.bbsh.json.repair.grammar.Scanner;
import dev.bbsh.json.repair.search.Attempt;
import dev.bbsh.json.repair.search.Path;
import dev.bbsh.json.repair.search.Steps;
import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.FoldedScalars;
import dev.bbsh.json.repair.token.Lexer;
import dev.bbsh.json.repair.token.Symbol;
import dev.bbsh.json.repair.token.Token;
import dev.bbsh.work.Progress;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Reads on without guessing: strict JSON at full speed, and one token at a time where its meaning
 * is clear though it is not JSON, such as a comment or a key without quotes.
 */
final class Course {

    private static final int STEP = 1 << 16;

    /** The maximum number of plain fixes before the text counts as something other than JSON. */
    static final int MOST_FIXES = 100_000;

    private final byte[] text;
    private final Shape shape;
    private final Progress progress;
    private final Scanner scanner;
    private final Lexer lexer;
    private final Steps steps;
    private final FoldedScalars folded;
    private Path path = Path.EMPTY;
    private int fixes;

    Course(byte[] text, Shape shape, Progress progress) {
        this.text = text;
        this.shape = shape;
        this.progress = progress;
        scanner = new Scanner(text);
        lexer = new Lexer(text);
        folded = new FoldedScalars(text);
        steps = new Steps(text, shape, Layout.none());
    }

    Course from(Attempt attempt) {
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
        Attempt here = here();
        List<Fix> tail = folded.tail(here.at());
        if (!tail.isEmpty()) {
            fixes++;
            Path joined = here.path().fixed(tail.getFirst(), 0);
            from(new Attempt(here.state(), folded.tailEnd(here.at()), joined, here.line()));
            return true;
        }
        Token token = lexer.read(here.at());
        boolean plain = token.symbol() == Symbol.WORD ? key(here, token) : !token.fixes().isEmpty();
        Attempt next = plain && fixes < MOST_FIXES ? steps.read(here, token) : null;
        if (next == null) {
            return false;
        }
        fixes++;
        from(next.with(next.path().without(path)));
        return true;
    }

    private boolean key(Attempt here, Token token) {
        return here.state().wantsKey() && lexer.read(token.end()).symbol() == Symbol.COLON;
    }

    /** The state of reading so far, as an attempt. */
    Attempt here() {
        return new Attempt(scanner.state(shape), scanner.end(), path, Attempt.LineStart.UNTOUCHED);
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
    @Nullable Attempt moved(Attempt attempt, int limit) {
        return from(attempt).run(limit) ? here() : null;
    }

    /**
     * The distance that an attempt gets: the offset of the token that stops it, or one behind the
     * text.
     */
    int reach(Attempt attempt) {
        from(attempt).run(text.length);
        return complete() ? text.length + 1 : at();
    }
}
