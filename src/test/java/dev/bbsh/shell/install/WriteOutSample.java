package dev.bbsh.shell.install;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Compares, hashes and switches over values of all kinds. */
public final class WriteOutSample implements Supplier<List<Object>> {

    record All(
            boolean b,
            byte y,
            char c,
            short s,
            int i,
            long l,
            float f,
            double d,
            @Nullable Object o) {}

    record None() {}

    sealed interface Shape {}

    record Circle(int radius) implements Shape {}

    record Square(int side) implements Shape {

        record Corner(Object of) {}
    }

    /** Called by name. */
    public WriteOutSample() {}

    private static All all(int seed) {
        return new All(
                (seed & 1) == 0,
                (byte) seed,
                (char) (seed + 'a'),
                (short) seed,
                seed,
                1L << (seed + 40),
                seed == 7 ? Float.NaN : seed / 3f,
                seed == 6 ? -0.0 : seed == 5 ? 0.0 : seed / 3.0,
                seed == 3 ? null : "text " + seed);
    }

    private static String named(Object value) {
        return switch (value) {
            case null -> "null";
            case Circle(int radius) when radius > 1 -> "large circle";
            case Circle _ -> "circle";
            case Square.Corner(String text) -> "corner " + text;
            case Square.Corner _ -> "corner";
            case Shape _ -> "shape";
            default -> "other";
        };
    }

    private static int sides(Shape shape) {
        return switch (shape) {
            case Circle _ -> 0;
            case Square _ -> 4;
        };
    }

    @Override
    public List<Object> get() {
        List<Object> results = new ArrayList<>();
        for (int one = 0; one < 9; one++) {
            for (int other = 0; other < 9; other++) {
                results.add(all(one).equals(all(other)));
            }
            All parts = all(one);
            results.add(
                    new All(
                                    parts.b, parts.y, parts.c, parts.s, parts.i, parts.l, parts.f,
                                    parts.d, parts.o)
                            .hashCode());
        }
        results.add(new None().hashCode());
        results.add(new None().equals(new None()));
        results.add(new Circle(1).equals((Object) "a circle"));
        for (Object each :
                new Object[] {
                    null,
                    new Circle(1),
                    new Circle(2),
                    new Square(3),
                    new Square.Corner("x"),
                    new Square.Corner(1),
                    "?"
                }) {
            results.add(named(each));
        }
        results.add(sides(new Circle(1)));
        results.add(sides(new Square(1)));
        return results;
    }
}
