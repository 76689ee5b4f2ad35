package dev.bbsh.json.repair.grammar;

import dev.bbsh.json.repair.evidence.Shape;
import dev.bbsh.json.repair.token.Texts;
import dev.bbsh.json.repair.token.Token;

import org.jspecify.annotations.Nullable;

/**
 * The state behind a token with its meaning for the shape, and the doubts about that.
 *
 * @param doubts the number of things about it that the shape does not know
 */
public record ShapeStep(State state, int doubts) {

    public static ShapeStep of(Shape shape, State before, State next, Token token) {
        Shape.Part outer = before.level().part();
        return switch (token.symbol()) {
            case OPEN_OBJECT, OPEN_ARRAY -> opening(shape, outer, next);
            case CLOSE_OBJECT, CLOSE_ARRAY ->
                    new ShapeStep(next, shape.doubtsOfClosing(before.level().part()));
            case STRING, WORD ->
                    before.wantsKey()
                            ? key(shape, next, name(token))
                            : new ShapeStep(next, shape.doubtsOfScalar(outer, true));
            case SCALAR -> new ShapeStep(next, shape.doubtsOfScalar(outer, false));
            case COLON, COMMA, NOISE, END -> new ShapeStep(next, 0);
        };
    }

    /** The number of doubts about a container and those around it being open. */
    public static int doubts(Shape shape, Level innermost) {
        int doubts = 0;
        Level inner = innermost;
        for (Level outer = inner.parent(); outer != null; outer = outer.parent()) {
            doubts += shape.doubtsOfOpening(outer.part(), inner.part());
            inner = outer;
        }
        return doubts;
    }

    private static ShapeStep opening(Shape shape, Shape.Part outer, State next) {
        Shape.Part inner = shape.opened(outer, next.level().kind());
        State inside = new State(next.level().with(inner), next.phase());
        return new ShapeStep(inside, shape.doubtsOfOpening(outer, inner));
    }

    private static ShapeStep key(Shape shape, State next, Shape.@Nullable Name name) {
        Shape.Part part = next.level().part();
        int doubts = shape.doubtsOfKey(part, name);
        State named = new State(next.level().with(part.named(name)), next.phase());
        return new ShapeStep(named, doubts);
    }

    /** The name of a key whose quote is at an offset. */
    static Shape.@Nullable Name name(byte[] text, int key) {
        int end = key + 1;
        while (end < text.length && text[end] != '"' && end - key < 64) {
            end++;
        }
        return Shape.Name.of(Texts.of(text, key + 1, end));
    }

    private static Shape.@Nullable Name name(Token token) {
        return Shape.Name.of(token.unquoted());
    }
}
