package dev.bbsh.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The checklist of a scenario, in the order of the vendor's guide for it.
 *
 * @param title the name of the scenario
 * @param text what to know before the first step
 */
public record Guide(Scenario scenario, String title, String text, List<Stage> stages) {

    private static final Pattern COMMAND = Pattern.compile(" `([^`]+)`$");

    private static final String BACKUP = "backup";

    private static final String INCLUDE = "steps: ";

    private static final String YELLOW_WARNINGS = "yellow-warnings";

    private static final int FINE = "backup, ".length();

    /** A heading with its steps. */
    public record Stage(String title, List<Step> steps) {

        public Stage {
            steps = List.copyOf(steps);
        }
    }

    public Guide {
        stages = List.copyOf(stages);
    }

    /**
     * The guide filled in with the names and keys of a situation, and with the steps that are done.
     */
    public static Guide of(Scenario scenario, Situation situation) {
        List<String> parts =
                List.of(
                        ManualPages.text("guides/" + scenario.word() + ".md")
                                .strip()
                                .split("\n\n+"));
        List<Stage> stages = new ArrayList<>();
        for (int at = 2; at + 1 < parts.size(); at += 2) {
            stages.add(
                    new Stage(
                            parts.get(at).substring("## ".length()),
                            steps(parts.get(at + 1), situation)));
        }
        return new Guide(scenario, parts.getFirst().split(": ", 2)[1], parts.get(1), stages);
    }

    /** The guide in which the steps with these lines of the page are done, too. */
    public Guide withDone(Set<String> pages) {
        return new Guide(
                scenario,
                title,
                text,
                stages.stream()
                        .map(
                                (stage) ->
                                        new Stage(
                                                stage.title(),
                                                stage.steps().stream()
                                                        .map((step) -> step.ticked(pages))
                                                        .toList()))
                        .toList());
    }

    /** The steps that somebody has to do, in their order. */
    public List<Step> tasks() {
        return stages.stream()
                .flatMap((stage) -> stage.steps().stream())
                .filter(Step::isTask)
                .toList();
    }

    /** The steps from a sync config to the values to choose in its tabs. */
    public static List<Step> yellowWarnings(Situation situation) {
        return steps(points(YELLOW_WARNINGS), situation);
    }

    /** The list of a page that has one. */
    private static String points(String page) {
        String text = ManualPages.text("guides/" + page + ".md");
        return text.substring(text.indexOf("\n* ") + 1).strip();
    }

    /** The commands that can be typed now, in the order of the steps. */
    public List<String> commands() {
        return stages.stream()
                .flatMap((stage) -> stage.steps().stream())
                .filter((step) -> step.where() == Step.Where.BBSH)
                .flatMap((step) -> step.command().stream())
                .toList();
    }

    private static List<Step> steps(String points, Situation situation) {
        return points.lines()
                .map((line) -> line.substring("* ".length()))
                .flatMap(Guide::included)
                .flatMap((line) -> line.startsWith(BACKUP) ? said(line, situation) : one(line))
                .filter((step) -> !step.text().equals(Situation.TRAFFIC) || situation.hasTraffic())
                .map((step) -> step.where() == Step.Where.BACKUP ? step : step.filled(situation))
                .toList();
    }

    /** The line, or those of the page that it includes. */
    private static Stream<String> included(String line) {
        return line.startsWith(INCLUDE)
                ? points(line.substring(INCLUDE.length()))
                        .lines()
                        .map((each) -> each.substring("* ".length()))
                : Stream.of(line);
    }

    private static Stream<Step> one(String line) {
        return Stream.of(step(line));
    }

    /** The steps of a line such as {@code backup, SENTENCE IF FINE: RULE RULE}. */
    private static Stream<Step> said(String line, Situation situation) {
        String[] parts = line.split(": ", 2);
        String fine = parts[0].length() > BACKUP.length() ? parts[0].substring(FINE) : "";
        return situation.site().stream()
                .flatMap((site) -> site.steps(List.of(parts[1].split(" ")), fine).stream());
    }

    private static Step step(String line) {
        String[] parts = line.split(": ", 2);
        String[] head = parts[0].split(", ", 2);
        Step.Where where =
                switch (head[head.length - 1].toLowerCase(Locale.ROOT)) {
                    case "jira" -> Step.Where.JIRA;
                    case "bbsh" -> Step.Where.BBSH;
                    case "bbsh afterwards" -> Step.Where.LATER;
                    case "app" -> Step.Where.APP;
                    default -> Step.Where.NOWHERE;
                };
        Matcher command = COMMAND.matcher(parts[1]);
        boolean typed = Stream.of(Step.Where.BBSH, Step.Where.LATER).anyMatch(where::equals);
        return typed && command.find()
                ? new Step(
                        head[0],
                        where,
                        parts[1].substring(0, command.start()).replaceFirst(":$", ""),
                        Optional.of(command.group(1)),
                        false,
                        parts[1])
                : new Step(head[0], where, parts[1], Optional.empty(), false, parts[1]);
    }

    /**
     * One line of a checklist.
     *
     * @param certainty {@code documented}, {@code inferred}, or {@code contradiction} where the
     *     vendor's guides disagree
     * @param where the place where it is done
     * @param text what to do
     * @param command the command to type, when it is done in bbsh
     * @param done whether the session has done it
     * @param page the line of the page, whose names are not filled in
     */
    public record Step(
            String certainty,
            Where where,
            String text,
            Optional<String> command,
            boolean done,
            String page) {

        /** The place where a step is done. */
        public enum Where {
            JIRA,
            BBSH,
            /** In bbsh, with a file that does not exist yet. */
            LATER,
            /** In the app, by its developers. */
            APP,
            /** Nowhere: it is what the open backup says. */
            BACKUP,
            /** Nowhere: the step is for information. */
            NOWHERE
        }

        Step filled(Situation situation) {
            Optional<String> line = command.map(situation::fill);
            return new Step(
                    certainty,
                    where,
                    upperFirst(situation.read(text)),
                    line,
                    line.filter(situation::hasDone).isPresent(),
                    page);
        }

        /** True when somebody has to do it; other lines are for information. */
        public boolean isTask() {
            return switch (where) {
                case JIRA, BBSH, LATER, APP -> true;
                case BACKUP, NOWHERE -> false;
            };
        }

        private Step ticked(Set<String> ticked) {
            return new Step(certainty, where, text, command, done || ticked.contains(page), page);
        }

        private static String upperFirst(String text) {
            return text.startsWith("the ") ? "T" + text.substring(1) : text;
        }
    }
}
