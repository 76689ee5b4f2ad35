package dev.bbsh.repair.search;

import dev.bbsh.repair.correction.TextSlices;
import dev.bbsh.repair.evidence.ExportShape;
import dev.bbsh.repair.token.Token;

import org.jspecify.annotations.Nullable;

/**
 * The state behind a token with its meaning for the shape, and the doubts about that.
 *
 * @param doubts the number of things about it that the shape does not know
 */
public record ShapeCheck(GrammarState state, int doubts) {

    public static ShapeCheck of(
            ExportShape shape, GrammarState before, GrammarState next, Token token) {
        ExportShape.ContainerPart outer = before.level().part();
        return switch (token.symbol()) {
            case OPEN_OBJECT, OPEN_ARRAY -> opening(shape, outer, next);
            case CLOSE_OBJECT, CLOSE_ARRAY ->
                    new ShapeCheck(next, shape.doubtsOfClosing(before.level().part()));
            case STRING, WORD ->
                    before.wantsKey()
                            ? key(shape, next, name(token))
                            : new ShapeCheck(next, shape.doubtsOfScalar(outer, true));
            case SCALAR -> new ShapeCheck(next, shape.doubtsOfScalar(outer, false));
            case COLON, COMMA, NOISE, END -> new ShapeCheck(next, 0);
        };
    }

    /** The number of doubts about a container and those around it being open. */
    public static int doubts(ExportShape shape, OpenContainer innermost) {
        int doubts = 0;
        OpenContainer inner = innermost;
        for (OpenContainer outer = inner.parent(); outer != null; outer = outer.parent()) {
            doubts += shape.doubtsOfOpening(outer.part(), inner.part());
            inner = outer;
        }
        return doubts;
    }

    private static ShapeCheck opening(
            ExportShape shape, ExportShape.ContainerPart outer, GrammarState next) {
        ExportShape.ContainerPart inner = shape.opened(outer, next.level().kind());
        GrammarState inside = new GrammarState(next.level().with(inner), next.phase());
        return new ShapeCheck(inside, shape.doubtsOfOpening(outer, inner));
    }

    private static ShapeCheck key(
            ExportShape shape, GrammarState next, ExportShape.@Nullable KnownMember name) {
        ExportShape.ContainerPart part = next.level().part();
        int doubts = shape.doubtsOfKey(part, name);
        GrammarState named = new GrammarState(next.level().with(part.named(name)), next.phase());
        return new ShapeCheck(named, doubts);
    }

    /** The name of a key whose quote is at an offset. */
    static ExportShape.@Nullable KnownMember name(byte[] text, int key) {
        int end = key + 1;
        while (end < text.length && text[end] != '"' && end - key < 64) {
            end++;
        }
        return ExportShape.KnownMember.of(TextSlices.of(text, key + 1, end));
    }

    private static ExportShape.@Nullable KnownMember name(Token token) {
        return ExportShape.KnownMember.of(token.unquoted());
    }
}
