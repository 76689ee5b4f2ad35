package dev.bbsh.repair.wrapped;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON inside another format, or a text in another format. */
public sealed interface Wrapping {

    /** The wrappings that were recognised, outermost first. */
    List<Layer> steps();

    /** The wrappings in plain words, such as {@code HTTP headers before the body}. */
    default String what() {
        return steps().stream().map(Layer::what).collect(Collectors.joining("; inside: "));
    }

    /** The same inside other wrappings. */
    Wrapping inside(List<Layer> outer);

    /**
     * A text without its wrappings.
     *
     * @param text the text inside, in UTF-8
     * @param sure false when the text could be read in another way, too
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Unwrapped(List<Layer> steps, byte[] text, boolean sure) implements Wrapping {

        public Unwrapped {
            steps = List.copyOf(steps);
        }

        /** One wrapping, recognised without doubt. */
        public static Unwrapped of(Layer step, byte[] text) {
            return new Unwrapped(List.of(step), text, true);
        }

        /** One wrapping that could also be something else. */
        public static Unwrapped doubtful(Layer step, byte[] text) {
            return new Unwrapped(List.of(step), text, false);
        }

        /** The names of the wrappings, outermost first. */
        public String name() {
            return steps.stream().map(Layer::name).collect(Collectors.joining("+"));
        }

        @Override
        public Unwrapped inside(List<Layer> outer) {
            return new Unwrapped(joined(outer, steps), text, sure);
        }

        /** The same, when a wrapping around it was doubtful. */
        public Unwrapped inDoubt() {
            return new Unwrapped(steps, text, false);
        }
    }

    /**
     * A text that contains JSON in several places, or that can be read in several ways.
     *
     * @param readings likeliest first, each with another name
     */
    record Ambiguous(List<Layer> steps, List<Unwrapped> readings) implements Wrapping {

        public Ambiguous {
            steps = List.copyOf(steps);
            readings = List.copyOf(readings);
        }

        @Override
        public Ambiguous inside(List<Layer> outer) {
            return new Ambiguous(
                    joined(outer, steps),
                    readings.stream().map((each) -> each.inside(outer)).toList());
        }
    }

    /**
     * A text that is recognised and not read.
     *
     * @param advice how to get the plain file; {@code FILE} stands for the name of the file
     */
    record Refused(List<Layer> steps, String advice) implements Wrapping {

        public Refused {
            steps = List.copyOf(steps);
        }

        /** A text of this kind. */
        public static Refused of(String name, String what, String advice) {
            return new Refused(List.of(new Layer(name, what, "")), advice);
        }

        @Override
        public Refused inside(List<Layer> outer) {
            return new Refused(joined(outer, steps), advice);
        }
    }

    private static List<Layer> joined(List<Layer> outer, List<Layer> inner) {
        return Stream.concat(outer.stream(), inner.stream()).toList();
    }

    /**
     * One wrapping around a text.
     *
     * @param name of letters, digits and hyphens, such as {@code code-block}
     * @param what a noun phrase in plain words, such as {@code a code block around the JSON}
     * @param extent its extent, such as {@code 2 lines}
     * @param hint how to get the plain text without this program; {@code FILE} stands for the name
     *     of the file; empty where that needs no words
     */
    public record Layer(String name, String what, String extent, String hint) {

        public Layer(String name, String what, String extent) {
            this(name, what, extent, "");
        }
    }
}
