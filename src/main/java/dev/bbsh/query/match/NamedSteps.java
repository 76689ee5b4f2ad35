package dev.bbsh.query.match;

import dev.bbsh.json.tape.Segment;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Names, each with what follows it. Objects with the same shape have the same names: these are
 * compared once, and then the tape alone tells where a wanted member is. In other objects, only
 * names with the same first byte are compared with a key, so that several take hardly longer than
 * one. For one thread.
 */
public final class NamedSteps<T> {

    /** The number of bytes of a text in which names are rarely compared often enough. */
    private static final int SHORT = 1 << 12;

    private final List<ExactText> names = new ArrayList<>();
    private final List<T> targets = new ArrayList<>();
    private int[] firsts = {};

    /** The segment of the shapes. */
    private Segment segment = NodeCursor.NOWHERE;

    /** The targets by shape. */
    private @Nullable Members<T>[] shapes = none();

    /**
     * The targets of the members of objects of one shape.
     *
     * @param <T> what follows a name
     */
    public static final class Members<T> {

        private final List<@Nullable T> targets;

        // Written so that reading what is touched is not left out.
        @SuppressWarnings("UnusedVariable")
        private int touched;

        private int @Nullable [] numbers;

        private Members(List<@Nullable T> targets) {
            this.targets = targets;
        }

        /** The number of members up to the last one that has a target. */
        public int count() {
            return targets.size();
        }

        /** Numbers about all targets: computed once for all objects of the shape. */
        public int[] numbers(Function<List<@Nullable T>, int[]> compute) {
            int[] known = numbers;
            if (known == null) {
                known = compute.apply(targets);
                numbers = known;
            }
            return known;
        }

        /** The target of the member with this number; null when it has none. */
        public @Nullable T at(int number) {
            return number < targets.size() ? targets.get(number) : null;
        }

        /**
         * As {@link #at}, for a walk that reads values too. The text of the name is read though it
         * is known: a processor that reads one line of memory after the other gets the next ones in
         * advance, and waits for each one that it reads after a gap.
         */
        public @Nullable T touched(Segment in, int key, int number) {
            touched += in.first(key);
            return at(number);
        }
    }

    /** Adds a name, which must not be there yet. */
    public void put(String name, T target) {
        ExactText text = new ExactText(name);
        names.add(text);
        targets.add(target);
        firsts = Arrays.copyOf(firsts, names.size());
        firsts[names.size() - 1] = text.first();
        shapes = none();
    }

    public int size() {
        return names.size();
    }

    /** The target of the name of a key; null for another name. */
    public @Nullable T at(Segment in, int key) {
        int first = in.bytes()[in.textStart(key) + 1];
        for (int i = 0; i < firsts.length; i++) {
            // An escaped character can be any.
            boolean possible = firsts[i] == first || first == '\\';
            if (possible && names.get(i).isAt(in, key)) {
                return targets.get(i);
            }
        }
        return null;
    }

    /** The targets of the members of an object; null when its names have to be compared. */
    public @Nullable Members<T> of(Segment in, int object) {
        int shape = in.shape(object);
        if (shape == 0 || in.to() - in.from() < SHORT) {
            return null;
        }
        if (in != segment) {
            segment = in;
            shapes = none();
        }
        Members<T> known = shape < shapes.length ? shapes[shape] : null;
        return known == null ? compared(in, object, shape) : known;
    }

    private Members<T> compared(Segment in, int object, int shape) {
        List<@Nullable T> all = new ArrayList<>();
        int size = 0;
        int end = in.next(object);
        for (int key = in.firstChild(object); key < end; key = in.next(key + 1)) {
            T target = at(in, key);
            all.add(target);
            size = target == null ? size : all.size();
        }
        Members<T> members = new Members<>(new ArrayList<>(all.subList(0, size)));
        if (shape >= shapes.length) {
            shapes = Arrays.copyOf(shapes, 2 * (shape + 1));
        }
        shapes[shape] = members;
        return members;
    }

    // An array of a generic type can't be made otherwise.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> @Nullable Members<T>[] none() {
        return new Members[0];
    }
}
