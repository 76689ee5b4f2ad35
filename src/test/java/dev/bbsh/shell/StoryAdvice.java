package dev.bbsh.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines that a story is advised to type, one after the other, with nothing left to fill in.
 *
 * @param number its number in the story, from 0
 * @param after the number of lines of the story up to there
 * @param script those of them that are needed for it
 */
record StoryAdvice(int number, int after, List<String> script, List<String> lines) {

    /** The beginning of a line that advises. */
    static final String TRY = "  try: ";

    /** Words that a person fills in. */
    static final Pattern CAPITALS = Pattern.compile("(?<![\\w$'./-])[A-Z]{3,}(?![\\w'-])");

    /** All commands. */
    static final CommandLines COMMANDS = CommandLines.read();

    private static final Path STORIES = Path.of("src/test/resources/sessions");

    private static final String CASE = "/home/kim/case";

    /** The advice of a story, in the order of its screen. */
    static List<StoryAdvice> of(String story) throws IOException {
        var typed = new TypedLines(scriptOf(story));
        Set<String> known = new TreeSet<>();
        List<StoryAdvice> all = new ArrayList<>();
        for (String line : Files.readAllLines(STORIES.resolve(story + ".out"))) {
            typed.shown(line);
            if (line.startsWith(TRY) && known.add(line)) {
                for (String way : line.substring(TRY.length()).split(" {3}or {3}", -1)) {
                    List<String> lines = commands(way);
                    // Where a story saves to is beside this project.
                    boolean saves =
                            way.startsWith("save ")
                                    || (way.contains(" --to ")
                                            && !way.contains(" --to /home/kim/case/"));
                    if (!saves && !lines.isEmpty() && !CAPITALS.matcher(way).find()) {
                        all.add(new StoryAdvice(all.size(), typed.end(), typed.untilHere(), lines));
                    }
                }
            }
        }
        return all;
    }

    /** A line that ends by itself: one that listens until Ctrl-C does so for no time. */
    private static String ending(String line) {
        return line.startsWith("platform listen ") ? line + " --seconds 0" : line;
    }

    /** The screen after the line, in the state of the story. */
    String pasted(Path folder) {
        List<String> typed = new ArrayList<>(script);
        typed.addAll(linesIn(folder));
        String screen = Story.screenOfNamed(String.join("\n", typed), folder);
        return answer(screen);
    }

    /** The lines, in a folder. */
    List<String> linesIn(Path folder) {
        return lines.stream().map((line) -> ending(line.replace(CASE, folder.toString()))).toList();
    }

    /** The answer to the last line of a screen. */
    static String answer(String screen) {
        return screen.substring(screen.lastIndexOf("\n> ") + 1)
                .lines()
                .skip(1)
                .collect(Collectors.joining("\n"));
    }

    /** The lines of a story. */
    static List<String> scriptOf(String story) throws IOException {
        return Files.readAllLines(STORIES.resolve(story + ".bbsh"));
    }

    /**
     * The command lines of a text in which lines, words between them, and remarks are three blanks
     * apart.
     */
    static List<String> commands(String text) {
        return Stream.of(text.split(" {3}((or|then) {3})?", -1))
                .map((each) -> each.replaceFirst(" {3,}\\(.*", "").strip())
                .filter((each) -> each.startsWith("--") || COMMANDS.isCommandLine(each))
                // The question of a step by step run: its answer is no line.
                .filter((each) -> !each.equals("run"))
                .toList();
    }
}
