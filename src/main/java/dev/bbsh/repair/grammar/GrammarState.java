package dev.bbsh.repair.grammar;

import dev.bbsh.repair.token.Symbol;

import org.jspecify.annotations.Nullable;

/** The state of the grammar: the open containers, and the position in the innermost. */
public record GrammarState(OpenContainer level, GrammarPhase phase) {

    public static final GrammarState START =
            new GrammarState(OpenContainer.DOCUMENT, GrammarPhase.FIRST);

    /** True when the same containers are open, and the same may follow. */
    public boolean same(GrammarState other) {
        return phase == other.phase && level.sameKinds(other.level);
    }

    public boolean complete() {
        return level.parent() == null && phase == GrammarPhase.AFTER;
    }

    public boolean wantsKey() {
        return level.isObject() && (phase == GrammarPhase.FIRST || phase == GrammarPhase.NEXT);
    }

    boolean wantsValue() {
        return phase == GrammarPhase.VALUE
                || (!level.isObject()
                        && (phase == GrammarPhase.FIRST || phase == GrammarPhase.NEXT));
    }

    boolean mayClose() {
        return level.parent() != null
                && (phase == GrammarPhase.FIRST || phase == GrammarPhase.AFTER);
    }

    /** The state after a symbol; null when the symbol is not allowed here. */
    public @Nullable GrammarState after(Symbol symbol, int at) {
        return switch (symbol) {
            case OPEN_OBJECT, OPEN_ARRAY -> wantsValue() ? opened(symbol, at) : null;
            case CLOSE_OBJECT, CLOSE_ARRAY -> closed(symbol);
            case COLON -> phase == GrammarPhase.COLON ? in(GrammarPhase.VALUE) : null;
            case COMMA ->
                    phase == GrammarPhase.AFTER && level.parent() != null
                            ? in(GrammarPhase.NEXT)
                            : null;
            case STRING, WORD -> wantsKey() ? in(GrammarPhase.COLON) : scalar();
            case SCALAR -> scalar();
            case END -> complete() ? this : null;
            case NOISE -> null;
        };
    }

    GrammarState in(GrammarPhase next) {
        return new GrammarState(level, next);
    }

    private @Nullable GrammarState scalar() {
        return wantsValue() ? in(GrammarPhase.AFTER) : null;
    }

    private GrammarState opened(Symbol symbol, int at) {
        return new GrammarState(level.open(symbol, at, level.part()), GrammarPhase.FIRST);
    }

    private @Nullable GrammarState closed(Symbol symbol) {
        OpenContainer outer = level.parent();
        return outer != null && mayClose() && symbol == level.closer()
                ? new GrammarState(outer, GrammarPhase.AFTER)
                : null;
    }
}
