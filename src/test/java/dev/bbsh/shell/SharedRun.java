package dev.bbsh.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One run of a story in which all of its advice is pasted, each where it is shown. The run ends at
 * the first lines that wrote a file; another one goes on after them.
 */
final class SharedRun {

    /** Stories that depend on more than the session and its files. */
    private static final List<String> ALONE = List.of("# peer ", "! crash", "! now ");

    private final List<String> script;
    private final Path folder;
    private final Map<StoryAdvice, String> screens = new HashMap<>();
    private int runs;

    SharedRun(List<String> script, List<StoryAdvice> all, Path folder) {
        this.script = script;
        this.folder = folder;
        if (script.stream().noneMatch((line) -> ALONE.stream().anyMatch(line::startsWith))) {
            List<StoryAdvice> left = all;
            while (!left.isEmpty()) {
                left = left.subList(run(left), left.size());
            }
        }
    }

    /** The screen after the lines of advice. */
    String screenOf(StoryAdvice advice) {
        String known = screens.get(advice);
        return known == null ? advice.pasted(folder.resolve("alone" + advice.number())) : known;
    }

    /**
     * Pastes pieces of advice until one of them writes a file or ends the session; their number.
     */
    private int run(List<StoryAdvice> advice) {
        runs++;
        Path own = folder.resolve("run" + runs);
        List<String> lines = new ArrayList<>();
        int done = 0;
        for (StoryAdvice each : advice) {
            lines.addAll(script.subList(done, each.after()));
            done = each.after();
            lines.add(PastedLines.BEGIN);
            lines.addAll(each.linesIn(own));
            lines.add(PastedLines.END);
        }
        List<String> shown = Story.screensOfPasted(String.join("\n", lines), own);
        for (int at = 0; at < shown.size(); at++) {
            screens.put(advice.get(at), StoryAdvice.answer("\n" + shown.get(at)));
        }
        // The first one may have ended the session.
        return Math.max(1, shown.size());
    }
}
