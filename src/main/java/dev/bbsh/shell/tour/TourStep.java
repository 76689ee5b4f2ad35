package dev.bbsh.shell.tour;

import java.util.List;
import java.util.stream.Stream;

/**
 * A step of the tour.
 *
 * @param line the line to type
 * @param exact true when only this line will do, as later steps need what it opens
 * @param reason one or two sentences on it, a line each
 */
public record TourStep(String line, boolean exact, List<String> reason) {

    public TourStep {
        reason = List.copyOf(reason);
    }

    /** All steps. */
    public static List<TourStep> all() {
        return Stream.concat(looking().stream(), changing().stream()).toList();
    }

    private static List<TourStep> looking() {
        return List.of(
                exact(
                        "load samples",
                        "Opens the downloads of both sides of a small sync, which come with bbsh.",
                        "On a call: load FILE FILE, or a folder, a zip or a mail. TAB completes."),
                step(
                        "issue ORBIT-12",
                        "Shows what both sides keep of one issue pair, side by side.",
                        "TAB completes keys, too: issue ORB and TAB."),
                step(
                        "query $.firstConnector[*].localIssueKey --in orbit",
                        "Looks for anything in a document by its path; this one finds all keys."),
                step(
                        "check orbit --with depot",
                        "Finds what is wrong with the files, and whether they belong together."),
                step(
                        "explain changes-ignored",
                        "Explains a finding and how to handle it. Its number works as well."));
    }

    private static List<TourStep> changing() {
        return List.of(
                step(
                        "case --moving ORBIT",
                        "Records what the files don't say: the project ORBIT moves to Cloud."),
                exact(
                        "merge orbit depot",
                        "Makes the one file that Cloud imports out of both, and proves that no",
                        "record was lost or changed. The downloads stay as they are."),
                step("undo", "Takes the last step back. Nothing is lost: type redo next."),
                step("redo", "Makes the step again. log lists all steps."),
                step(
                        "guide",
                        "Shows the checklist of this migration: what is done, and what comes",
                        "next. save merged upload.json would write the file; the tour doesn't."));
    }

    private static TourStep step(String line, String... reason) {
        return new TourStep(line, false, List.of(reason));
    }

    private static TourStep exact(String line, String... reason) {
        return new TourStep(line, true, List.of(reason));
    }

    /** True when a typed line does what the step is about. */
    boolean isDoneBy(String typed) {
        String plain = typed.strip().replaceAll("\\s+", " ");
        return exact
                ? plain.equals(line)
                : plain.equals(command()) || plain.startsWith(command() + " ");
    }

    private String command() {
        return line.split(" ", 2)[0];
    }
}
