package dev.bbsh.repair.search;

import dev.bbsh.repair.evidence.ExportShape;
import dev.bbsh.repair.token.Literals;
import dev.bbsh.repair.token.Symbol;

import org.jspecify.annotations.Nullable;

/**
 * Reads strict JSON fast, without an object for each token, and stops at the first token that is
 * not allowed at its place.
 */
public final class StrictScanner {

    private static final int DEEPEST = 500;

    private final byte[] text;
    private final byte[] kinds = new byte[DEEPEST + 1];
    private final int[] opened = new int[DEEPEST + 1];
    private final int[] keys = new int[DEEPEST + 1];
    private final @Nullable OpenContainer[] loaded = new @Nullable OpenContainer[DEEPEST + 1];
    private int depth;
    private GrammarState.Phase phase = GrammarState.Phase.FIRST;
    private int at;
    private int end;

    public StrictScanner(byte[] text) {
        this.text = text;
    }

    /** Continues from a place with a state. */
    public void load(GrammarState state, int offset) {
        depth = state.level().depth();
        phase = state.phase();
        at = offset;
        end = offset;
        for (OpenContainer level = state.level(); level != null; level = level.parent()) {
            kinds[level.depth()] = (byte) (level.isObject() ? '{' : '[');
            opened[level.depth()] = level.opened();
            keys[level.depth()] = -1;
            loaded[level.depth()] = level;
        }
    }

    /** The offset of the token that stopped the scan. */
    public int at() {
        return at;
    }

    /** The offset behind the last token read. */
    public int end() {
        return end;
    }

    /** True when a scan that stopped has read the whole text. */
    public boolean complete() {
        return at >= text.length && ended();
    }

    /** True when a whole document was read, whatever follows. */
    public boolean ended() {
        return depth == 0 && phase == GrammarState.Phase.AFTER;
    }

    /** True at an opening bracket when the maximum nesting is reached. */
    public boolean tooDeep() {
        return depth == DEEPEST && at < text.length && Symbol.of(text[at]).opens();
    }

    /**
     * Reads tokens that begin before a limit; false when one of them is not allowed at its place.
     */
    public boolean run(int limit) {
        while (true) {
            skip();
            if (at >= limit) {
                return true;
            }
            int next = token();
            if (next < 0) {
                return false;
            }
            at = next;
            end = next;
        }
    }

    private void skip() {
        int i = at;
        while (i < text.length && text[i] <= ' ' && blank(text[i])) {
            i++;
        }
        at = i;
    }

    private static boolean blank(byte value) {
        return value == ' ' || value == '\n' || value == '\r' || value == '\t';
    }

    private int token() {
        return switch (text[at]) {
            case '"' -> string();
            case ',' -> comma();
            case ':' ->
                    phase == GrammarState.Phase.COLON ? to(GrammarState.Phase.VALUE, at + 1) : -1;
            case '{', '[' -> wantsValue() && depth < DEEPEST ? open() : -1;
            case '}' -> close((byte) '{');
            case ']' -> close((byte) '[');
            default -> wantsValue() ? scalar() : -1;
        };
    }

    private int to(GrammarState.Phase next, int offset) {
        phase = next;
        return offset;
    }

    private boolean wantsValue() {
        return phase == GrammarState.Phase.VALUE
                || (fresh() && (depth == 0 || kinds[depth] == '['));
    }

    private boolean fresh() {
        return phase == GrammarState.Phase.FIRST || phase == GrammarState.Phase.NEXT;
    }

    private int comma() {
        return phase == GrammarState.Phase.AFTER && depth > 0
                ? to(GrammarState.Phase.NEXT, at + 1)
                : -1;
    }

    private int open() {
        depth++;
        kinds[depth] = text[at];
        opened[depth] = at;
        keys[depth] = -1;
        loaded[depth] = null;
        return to(GrammarState.Phase.FIRST, at + 1);
    }

    private int close(byte kind) {
        if (depth == 0
                || kinds[depth] != kind
                || (phase != GrammarState.Phase.FIRST && phase != GrammarState.Phase.AFTER)) {
            return -1;
        }
        depth--;
        return to(GrammarState.Phase.AFTER, at + 1);
    }

    private int scalar() {
        int past = Literals.end(text, at);
        return past > at ? to(GrammarState.Phase.AFTER, past) : -1;
    }

    private int string() {
        boolean key = fresh() && depth > 0 && kinds[depth] == '{';
        if (!key && !wantsValue()) {
            return -1;
        }
        int past = stringEnd();
        if (past < 0) {
            return -1;
        }
        if (key) {
            keys[depth] = at;
        }
        return to(key ? GrammarState.Phase.COLON : GrammarState.Phase.AFTER, past);
    }

    private int stringEnd() {
        int i = at + 1;
        while (i < text.length) {
            byte value = text[i];
            if (value == '"') {
                return i + 1;
            }
            if (value == '\\') {
                i = Literals.escapeEnd(text, i);
                if (i < 0) {
                    return -1;
                }
            } else if (value >= 0 && value < ' ') {
                return -1;
            } else {
                i++;
            }
        }
        return -1;
    }

    /** The state before the token that stopped the scan. */
    public GrammarState state(ExportShape shape) {
        OpenContainer level = level(shape, OpenContainer.DOCUMENT, 0);
        for (int i = 1; i <= depth; i++) {
            level = level(shape, level, i);
        }
        return new GrammarState(level, phase);
    }

    private OpenContainer level(ExportShape shape, OpenContainer outer, int i) {
        OpenContainer level = loaded[i] == null ? opened(shape, outer, i) : loaded[i];
        return keys[i] < 0
                ? level
                : level.with(level.part().named(ShapeCheck.name(text, keys[i])).inPart());
    }

    private OpenContainer opened(ExportShape shape, OpenContainer outer, int i) {
        Symbol bracket = kinds[i] == '{' ? Symbol.OPEN_OBJECT : Symbol.OPEN_ARRAY;
        ExportShape.ContainerPart part = shape.opened(outer.part(), bracket);
        return outer.open(bracket, opened[i], part.inPart());
    }
}
