package dev.bbsh.operation.kept;

import dev.bbsh.guide.Guide;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The step of a guide that a user means: by its number, or by words of its text.
 *
 * @param guide the guide
 */
public record StepLookup(Guide guide) {

    private static final int SHOWN = 72;

    private static final int NAMED = 4;

    /**
     * Finds a step.
     *
     * @throws BbshException when no step, or more than one, has the words
     */
    public Guide.Step find(String typed) {
        List<Guide.Step> tasks = guide.tasks();
        if (typed.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(typed);
            if (number < 1 || number > tasks.size()) {
                throw new BbshException(
                        guide.scenario().word() + " has no step " + number, "guide done 1");
            }
            return tasks.get(number - 1);
        }
        String wanted = typed.toLowerCase(Locale.ROOT);
        List<Guide.Step> found =
                tasks.stream()
                        .filter((step) -> step.text().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList();
        if (found.isEmpty()) {
            throw new BbshException(
                    "no step of " + guide.scenario().word() + " contains '" + typed + "'", "guide");
        }
        return found.size() == 1 ? found.getFirst() : only(found, typed);
    }

    /** The only one of several that is not done yet. */
    private Guide.Step only(List<Guide.Step> found, String typed) {
        List<Guide.Step> open = found.stream().filter((step) -> !step.done()).toList();
        if (open.size() == 1) {
            return open.getFirst();
        }
        List<String> names =
                found.stream()
                        .limit(NAMED)
                        .map((step) -> number(step) + " " + brief(step))
                        .toList();
        String more = found.size() > NAMED ? " and " + (found.size() - NAMED) + " more" : "";
        throw new BbshException(
                "'" + typed + "' is in several steps: " + String.join("; ", names) + more,
                "guide done " + number(found.getFirst()));
    }

    /** The number of a step, counted from 1 over all steps that somebody has to do. */
    public int number(Guide.Step step) {
        List<Guide.Step> tasks = guide.tasks();
        return 1
                + IntStream.range(0, tasks.size())
                        .filter((at) -> tasks.get(at).equals(step))
                        .findFirst()
                        .orElseThrow();
    }

    /** The beginning of a step's text. */
    public static String brief(Guide.Step step) {
        return brief(step.text());
    }

    /** The beginning of a text. */
    public static String brief(String text) {
        String plain = text.replaceAll("[`*]", "");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN - 3).strip() + "...";
    }
}
