package dev.bbsh.json;

import dev.bbsh.text.UnseenCharacters;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The location of a value in a document: steps from the root. Printed as a normalized path (RFC
 * 9535, 2.7), which omits the occurrence of a duplicate name.
 *
 * <p>A place holds the one above it and one step, so that those of a whole document, which are the
 * keys of many maps, share what they have in common and know their hash.
 */
public final class Place {

    private static final Pattern DOTTED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");

    private static final Place ROOT = new Place(null, null);

    private final @Nullable Place parent;
    private final @Nullable Step last;
    private final int depth;
    private final int hash;

    /** A step from a container to one of its children. */
    public sealed interface Step {

        /**
         * A step to a member.
         *
         * @param occurrence the number among members with the same name, from 0
         */
        record Name(String name, int occurrence) implements Step {

            // What the JVM makes of records is slower, and places are compared all the time.
            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Name(String its, int number)
                        && occurrence == number
                        && name.equals(its);
            }

            @Override
            public int hashCode() {
                return 31 * name.hashCode() + occurrence;
            }
        }

        /** A step to an element, from 0. */
        record Index(long index) implements Step {

            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Index(long its) && index == its;
            }

            @Override
            public int hashCode() {
                return Long.hashCode(index);
            }
        }
    }

    private Place(@Nullable Place parent, @Nullable Step last) {
        this.parent = parent;
        this.last = last;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.hash = parent == null ? 1 : 31 * parent.hash + Objects.hashCode(last);
    }

    public static Place root() {
        return ROOT;
    }

    /** The place to which steps lead from the root. */
    public static Place of(List<Step> steps) {
        Place at = ROOT;
        for (Step step : steps) {
            at = at.child(step);
        }
        return at;
    }

    /** The steps that lead to it from the root. */
    public List<Step> steps() {
        Step[] steps = new Step[depth];
        for (Place at = this; at.parent != null && at.last != null; at = at.parent) {
            steps[at.depth - 1] = at.last;
        }
        return List.of(steps);
    }

    public Place child(Step step) {
        return new Place(this, step);
    }

    public Place child(String name) {
        return child(new Step.Name(name, 0));
    }

    public Place child(String name, int occurrence) {
        return child(new Step.Name(name, occurrence));
    }

    public Place child(long index) {
        return child(new Step.Index(index));
    }

    /** The step that leads to it from its container; empty for the root. */
    public Optional<Step> last() {
        return Optional.ofNullable(last);
    }

    /** The number of steps that lead to it from the root. */
    public int depth() {
        return depth;
    }

    /** The place of the container; empty for the root. */
    public Optional<Place> parent() {
        return Optional.ofNullable(parent);
    }

    /**
     * True when a step leads to a duplicate name other than the first, which the path does not
     * show.
     */
    public boolean hasRepeatedName() {
        return steps().stream()
                .anyMatch((step) -> step instanceof Step.Name name && name.occurrence() > 0);
    }

    /**
     * The names in the path that occur more than once in their object, so that the path is
     * ambiguous.
     */
    public List<Step.Name> ambiguousNames(JsonValue root) {
        List<Step.Name> ambiguous = new ArrayList<>();
        JsonValue at = root;
        for (Step step : steps()) {
            if (step instanceof Step.Name name
                    && ChildLookup.ordinals(at, name.name()).size() > 1) {
                ambiguous.add(name);
            }
            Optional<Long> ordinal = ordinal(at, step);
            if (ordinal.isEmpty()) {
                return ambiguous;
            }
            at = at.element(ordinal.get());
        }
        return ambiguous;
    }

    /** The value at this place; empty when there is none. */
    public Optional<JsonValue> in(JsonValue root) {
        return Optional.ofNullable(find(root));
    }

    private @Nullable JsonValue find(JsonValue root) {
        if (parent == null || last == null) {
            return root;
        }
        JsonValue container = parent.find(root);
        return container == null
                ? null
                : ordinal(container, last).map(container::element).orElse(null);
    }

    /** The number of the child to which a step leads, from 0. */
    public static Optional<Long> ordinal(JsonValue parent, Step step) {
        return switch (step) {
            case Step.Index(long index) -> {
                boolean there =
                        parent.kind() == dev.bbsh.json.syntax.JsonKind.ARRAY
                                && index >= 0
                                && index < parent.size();
                yield there ? Optional.of(index) : Optional.empty();
            }
            case Step.Name(String name, int occurrence) -> {
                List<Long> found = ChildLookup.ordinals(parent, name);
                yield occurrence < found.size()
                        ? Optional.of(found.get(occurrence))
                        : Optional.empty();
            }
        };
    }

    /**
     * The notation for users to read and to type: a dot before each plain name, brackets for other
     * names only, and escapes for unseen characters. It leads to the same places.
     */
    public String brief() {
        StringBuilder path = new StringBuilder("$");
        for (Step step : steps()) {
            switch (step) {
                case Step.Index(long index) -> path.append('[').append(index).append(']');
                case Step.Name(String name, int _) when DOTTED.matcher(name).matches() ->
                        path.append('.').append(name);
                case Step.Name(String name, int _) -> NormalizedName.appendVisible(path, name);
            }
        }
        return path.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place place && isSame(place);
    }

    @SuppressWarnings("ReferenceEquality") // Two places share those above them.
    private boolean isSame(Place other) {
        Place one = this;
        Place two = other;
        if (one.hash != two.hash || one.depth != two.depth) {
            return false;
        }
        while (one != two && one != null && two != null) {
            if (!Objects.equals(one.last, two.last)) {
                return false;
            }
            one = one.parent;
            two = two.parent;
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder("$");
        for (Step step : steps()) {
            switch (step) {
                case Step.Index(long index) -> path.append('[').append(index).append(']');
                case Step.Name(String name, int _) -> NormalizedName.append(path, name);
            }
        }
        return path.toString();
    }

    /** Writes a name selector of a normalized path (RFC 9535, 2.7). */
    private static final class NormalizedName {

        private NormalizedName() {}

        static void append(StringBuilder path, String name) {
            path.append("['");
            for (int i = 0; i < name.length(); i++) {
                append(path, name.charAt(i));
            }
            path.append("']");
        }

        /** Appends the selector with escapes for unseen characters, which can't be typed. */
        static void appendVisible(StringBuilder path, String name) {
            StringBuilder whole = new StringBuilder();
            append(whole, name);
            whole.codePoints()
                    .forEach(
                            (c) -> {
                                if (UnseenCharacters.isUnseen(c)) {
                                    path.append(UnseenCharacters.escape(c));
                                } else {
                                    path.appendCodePoint(c);
                                }
                            });
        }

        private static void append(StringBuilder path, char each) {
            switch (each) {
                case '\'' -> path.append("\\'");
                case '\\' -> path.append("\\\\");
                case '\b' -> path.append("\\b");
                case '\f' -> path.append("\\f");
                case '\n' -> path.append("\\n");
                case '\r' -> path.append("\\r");
                case '\t' -> path.append("\\t");
                default -> {
                    if (each < ' ') {
                        path.append("\\u").append(Integer.toHexString(0x10000 | each), 1, 5);
                    } else {
                        path.append(each);
                    }
                }
            }
        }
    }
}
