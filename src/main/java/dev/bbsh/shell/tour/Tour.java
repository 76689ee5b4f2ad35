package dev.bbsh.shell.tour;

import dev.bbsh.file.SampleFolder;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The tour at the prompt: it shows the line of a step and waits until the user has typed it. Other
 * lines run as always.
 */
public final class Tour {

    /** The documents that the steps open. */
    private static final List<String> OPENED = List.of("orbit", "depot", "merged");

    private static final String INDENT = "    ";

    private final List<TourStep> steps = new ArrayList<>();

    /** The step that waits; -1 when there is no tour. */
    private int at = -1;

    /** The number of lines of the session that the tour has seen. */
    private int seen;

    /**
     * Begins the tour, shows the step that waits, goes on, or ends it.
     *
     * @param action {@code next}, {@code again} or {@code stop}; empty to begin or to show the step
     * @param isOpen true for the name of an open document
     * @return the lines to show
     * @throws BbshException when there is no tour to go on with, or it can't begin
     */
    public List<TextLine> take(Optional<String> action, Predicate<String> isOpen) {
        if (at < 0 && action.isPresent()) {
            throw new BbshException("no tour is under way", "tour");
        }
        if (at < 0) {
            return begin(isOpen);
        }
        return switch (action.orElse("again")) {
            case "next" -> show(at + 1);
            case "stop" -> stop("The tour has ended at step " + (at + 1) + ".");
            default -> show(at);
        };
    }

    private List<TextLine> begin(Predicate<String> isOpen) {
        List<String> taken = OPENED.stream().filter(isOpen).toList();
        if (!taken.isEmpty()) {
            throw new BbshException(
                    "the tour opens documents named " + String.join(", ", OPENED),
                    "close " + taken.getFirst() + "     (or start the tour in a new session)");
        }
        if (SampleFolder.find().isEmpty()) {
            throw new BbshException(
                    "the folder samples is missing beside the program",
                    "sample FOLDER     (generates other samples to practise with)");
        }
        steps.clear();
        steps.addAll(TourStep.all());
        List<TextLine> lines = new ArrayList<>(head());
        lines.addAll(show(0));
        return lines;
    }

    private List<TextLine> head() {
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of(
                        "The tour has "
                                + steps.size()
                                + " steps and takes five minutes. It works in memory and writes no"
                                + " file."));
        lines.add(
                TextLine.of("Type the line of each step; any other line runs, too.     ")
                        .and(Style.COMMAND, "tour next")
                        .and("   ")
                        .and(Style.COMMAND, "tour again")
                        .and("   ")
                        .and(Style.COMMAND, "tour stop"));
        return lines;
    }

    private List<TextLine> show(int step) {
        if (step == steps.size()) {
            return stop("That was the tour.");
        }
        at = step;
        List<TextLine> lines = new ArrayList<>();
        lines.add(TextLine.of(""));
        lines.add(numbered().and("type:  ").and(Style.COMMAND, steps.get(step).line()));
        steps.get(step).reason().forEach((each) -> lines.add(TextLine.of(INDENT + each)));
        return lines;
    }

    private TextLine numbered() {
        return TextLine.of(Style.MUTED, "tour " + (at + 1) + "/" + steps.size() + "  ");
    }

    private List<TextLine> stop(String sentence) {
        at = -1;
        return List.of(
                TextLine.of(""),
                TextLine.of(sentence + " Its documents stay open until you leave.     ")
                        .and(Style.COMMAND, "help")
                        .and("   ")
                        .and(Style.COMMAND, "exit --discard"));
    }

    /**
     * Goes on after a line was run.
     *
     * @param lines the lines of the session, in their order
     * @param succeeded true when the last one did not fail
     * @return the lines to show
     */
    public List<TextLine> ran(List<String> lines, boolean succeeded) {
        boolean more = lines.size() > seen;
        seen = lines.size();
        if (at < 0 || !more || lines.getLast().matches("(tour|exit)( .*)?")) {
            return List.of();
        }
        if (succeeded && steps.get(at).isDoneBy(lines.getLast())) {
            return show(at + 1);
        }
        return List.of(
                numbered()
                        .and(Style.MUTED, "waits for:  ")
                        .and(Style.COMMAND, steps.get(at).line()));
    }
}
