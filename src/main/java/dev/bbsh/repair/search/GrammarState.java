package dev.bbsh.repair.search;

import dev.bbsh.repair.token.Symbol;

import org.jspecify.annotations.Nullable;

/** The state of the grammar: the open containers, and the position in the innermost. */
public record GrammarState(OpenContainer level, Phase phase) {

    public static final GrammarState START = new GrammarState(OpenContainer.DOCUMENT, Phase.FIRST);

    /** True when the same containers are open, and the same may follow. */
    public boolean same(GrammarState other) {
        return phase == other.phase && level.sameKinds(other.level);
    }

    public boolean complete() {
        return level.parent() == null && phase == Phase.AFTER;
    }

    public boolean wantsKey() {
        return level.isObject() && (phase == Phase.FIRST || phase == Phase.NEXT);
    }

    boolean wantsValue() {
        return phase == Phase.VALUE
                || (!level.isObject() && (phase == Phase.FIRST || phase == Phase.NEXT));
    }

    boolean mayClose() {
        return level.parent() != null && (phase == Phase.FIRST || phase == Phase.AFTER);
    }

    /** The state after a symbol; null when the symbol is not allowed here. */
    public @Nullable GrammarState after(Symbol symbol, int at) {
        return switch (symbol) {
            case OPEN_OBJECT, OPEN_ARRAY -> wantsValue() ? opened(symbol, at) : null;
            case CLOSE_OBJECT, CLOSE_ARRAY -> closed(symbol);
            case COLON -> phase == Phase.COLON ? in(Phase.VALUE) : null;
            case COMMA -> phase == Phase.AFTER && level.parent() != null ? in(Phase.NEXT) : null;
            case STRING, WORD -> wantsKey() ? in(Phase.COLON) : scalar();
            case SCALAR -> scalar();
            case END -> complete() ? this : null;
            case NOISE -> null;
        };
    }

    GrammarState in(Phase next) {
        return new GrammarState(level, next);
    }

    private @Nullable GrammarState scalar() {
        return wantsValue() ? in(Phase.AFTER) : null;
    }

    private GrammarState opened(Symbol symbol, int at) {
        return new GrammarState(level.open(symbol, at, level.part()), Phase.FIRST);
    }

    private @Nullable GrammarState closed(Symbol symbol) {
        OpenContainer outer = level.parent();
        return outer != null && mayClose() && symbol == level.closer()
                ? new GrammarState(outer, Phase.AFTER)
                : null;
    }

    /** The position inside the innermost open container: which tokens may follow. */
    public enum Phase {
        /** The first child, or the end. */
        FIRST,
        /** A child, after a comma. */
        NEXT,
        /** The colon behind a key. */
        COLON,
        /** The value behind a colon. */
        VALUE,
        /** A comma or the end, after a child. */
        AFTER
    }
}
