package dev.bbsh.shell.contract;

import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.history.History;

import java.util.List;
import java.util.Optional;

/**
 * The result of a command.
 *
 * @param view the view to show, if any
 * @param data true for data (standard output), false for a report (standard error)
 * @param next the history to continue with, when the command changed the workspace
 * @param line the line to record instead of the typed one; when it is empty, none is recorded
 * @param met false when an expectation of the command is not met
 * @param proof the numbers that the command has proven, for a line that runs it among others
 */
public record Outcome(
        Optional<View> view,
        boolean data,
        Optional<History> next,
        Optional<String> line,
        boolean met,
        Optional<Proof> proof)
        implements Answer {

    private static final int BRIEF = 100;

    /** The numbers that an operation has proven. */
    public record Proof(List<Count> counts) {

        public Proof {
            counts = List.copyOf(counts);
        }

        public Proof(Count... counts) {
            this(List.of(counts));
        }
    }

    /**
     * A number of an operation.
     *
     * @param name for other programs: {@code new IDs}
     * @param words for people: {@code 101 new IDs}
     * @param ids the IDs that it counts, where a reader needs them
     */
    public record Count(String name, long count, String words, List<CountedId> ids) {

        public Count {
            ids = List.copyOf(ids);
        }

        public Count(String name, long count, String words) {
            this(name, count, words, List.of());
        }
    }

    /**
     * An ID of a comment or an attachment.
     *
     * @param kind {@code comment} or {@code attachment}
     * @param issue the key of the first issue that has it
     */
    public record CountedId(String kind, String id, String issue) {}

    private static Outcome of(Optional<View> view, boolean data) {
        return new Outcome(view, data, Optional.empty(), Optional.empty(), true, Optional.empty());
    }

    /** An outcome with data. */
    public static Outcome data(View view) {
        return of(Optional.of(view), true);
    }

    /** An outcome with a report on what was done. */
    public static Outcome report(View view) {
        return of(Optional.of(view), false);
    }

    /** An outcome without output. */
    public static Outcome silent() {
        return of(Optional.empty(), false);
    }

    /** True for a report of a few lines, all of which are there already. */
    public boolean isBriefReport() {
        return !data
                && view.orElse(null) instanceof View.Message(List<TextLine> lines)
                && lines.size() <= BRIEF;
    }

    /** The same outcome, with which the session continues from this history. */
    public Outcome with(History history) {
        return new Outcome(view, data, Optional.of(history), line, met, proof);
    }

    /** The same outcome, recorded and journalled as the line that repeats it without asking. */
    public Outcome recorded(String words) {
        return new Outcome(view, data, next, Optional.of(words), met, proof);
    }

    /** The same outcome for an expectation that is not met: exit status 3. */
    public Outcome unmet() {
        return new Outcome(view, data, next, line, false, proof);
    }

    /** The same outcome, with the numbers that it has proven. */
    public Outcome proven(Proof numbers) {
        return new Outcome(view, data, next, line, met, Optional.of(numbers));
    }
}
