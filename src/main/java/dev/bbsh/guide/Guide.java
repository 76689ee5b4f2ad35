package dev.bbsh.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private static final int FINE = "backup, ".length();

    /** A heading with its steps. */
    public record Stage(String title, List<GuideStep> steps) {

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

    /** The commands that can be typed now, in the order of the steps. */
    public List<String> commands() {
        return stages.stream()
                .flatMap((stage) -> stage.steps().stream())
                .filter((step) -> step.where() == GuideStep.Where.BBSH)
                .flatMap((step) -> step.command().stream())
                .toList();
    }

    private static List<GuideStep> steps(String points, Situation situation) {
        return points.lines()
                .map((line) -> line.substring("* ".length()))
                .flatMap((line) -> line.startsWith(BACKUP) ? said(line, situation) : one(line))
                .filter((step) -> !step.text().equals(Situation.TRAFFIC) || situation.hasTraffic())
                .map(
                        (step) ->
                                step.where() == GuideStep.Where.BACKUP
                                        ? step
                                        : step.filled(situation))
                .toList();
    }

    private static Stream<GuideStep> one(String line) {
        return Stream.of(step(line));
    }

    /** The steps of a line such as {@code backup, SENTENCE IF FINE: RULE RULE}. */
    private static Stream<GuideStep> said(String line, Situation situation) {
        String[] parts = line.split(": ", 2);
        String fine = parts[0].length() > BACKUP.length() ? parts[0].substring(FINE) : "";
        return situation.site().stream()
                .flatMap((site) -> site.steps(List.of(parts[1].split(" ")), fine).stream());
    }

    private static GuideStep step(String line) {
        String[] parts = line.split(": ", 2);
        String[] head = parts[0].split(", ", 2);
        GuideStep.Where where =
                switch (head[head.length - 1].toLowerCase(Locale.ROOT)) {
                    case "jira" -> GuideStep.Where.JIRA;
                    case "bbsh" -> GuideStep.Where.BBSH;
                    case "bbsh afterwards" -> GuideStep.Where.LATER;
                    default -> GuideStep.Where.NOWHERE;
                };
        Matcher command = COMMAND.matcher(parts[1]);
        boolean typed =
                Stream.of(GuideStep.Where.BBSH, GuideStep.Where.LATER).anyMatch(where::equals);
        return typed && command.find()
                ? new GuideStep(
                        head[0],
                        where,
                        parts[1].substring(0, command.start()).replaceFirst(":$", ""),
                        Optional.of(command.group(1)),
                        false)
                : new GuideStep(head[0], where, parts[1], Optional.empty(), false);
    }
}
