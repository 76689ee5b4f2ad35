package dev.bbsh.json.repair.grammar;

import dev.bbsh.json.repair.token.Symbol;

import org.jspecify.annotations.Nullable;

/** The state of the grammar: the open containers, and the position in the innermost. */
public record State(Level level, Phase phase) {

    public static final State START = new State(Level.DOCUMENT, Phase.FIRST);

    /** True when the same containers are open, and the same may follow. */
    public boolean same(State other) {
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
    public @Nullable State after(Symbol symbol, int at) {
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

    State in(Phase next) {
        return new State(level, next);
    }

    private @Nullable State scalar() {
        return wantsValue() ? in(Phase.AFTER) : null;
    }

    private State opened(Symbol symbol, int at) {
        return new State(level.open(symbol, at, level.part()), Phase.FIRST);
    }

    private @Nullable State closed(Symbol symbol) {
        Level outer = level.parent();
        return outer != null && mayClose() && symbol == level.closer()
                ? new State(outer, Phase.AFTER)
                : null;
    }
}
