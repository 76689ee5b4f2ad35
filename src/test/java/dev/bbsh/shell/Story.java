package dev.bbsh.shell;

import dev.bbsh.file.Location;
import dev.bbsh.file.ProgramFolders;
import dev.bbsh.jira.live.http.Secret;
import dev.bbsh.render.Palette;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.script.Statement;
import dev.bbsh.script.word.Variables;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.history.History;
import dev.bbsh.session.history.Journals;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.context.ProgramFlag;
import dev.bbsh.shell.context.RunMode;
import dev.bbsh.shell.context.ShellContext;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.LineSource;
import dev.bbsh.shell.loop.Frontend;
import dev.bbsh.shell.loop.Loop;
import dev.bbsh.shell.output.Display;
import dev.bbsh.shell.output.OutputChannel;
import dev.bbsh.shell.output.QuestionText;
import dev.bbsh.shell.output.StreamDisplay;
import dev.bbsh.shell.worker.Worker;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.springframework.context.support.GenericApplicationContext;

import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the lines of a script through the real loop, each after a prompt as if somebody typed it, at
 * a fixed time, on a screen of fixed width, in a folder that holds the sample files. Comments can
 * start live sites, see {@link StoryPeers}.
 */
final class Story implements Frontend {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private static final int WIDTH = 100;

    /** The first line of a script for a bbsh that was called with an option. */
    private static final String ALLOWING = "# bbsh --allow-programs\n";

    private static final List<Path> SAMPLES =
            List.of(Path.of("scripts/samples"), Path.of("src/test/resources/sessions/files"));

    /** A number that no process has. */
    private static final long GONE = 999_999_999_999_999L;

    private static final String FOLDER = "/home/kim/case";

    private final Deque<String> script;

    private final StringWriter screen = new StringWriter();

    private final Session session = new Session(Settings.DEFAULT);

    private final ShellContext surroundings;

    private final Path folder;

    private final StoryPeers peers;

    private Worker worker = new Worker(Worker.Interrupts.NONE, Worker.ProgressLine.NONE);

    private Runnable greeting = () -> {};

    private final PastedLines pasted;

    private int sessions;

    private Instant now = NOW;

    private Story(String script, Path folder) {
        this.script = new ArrayDeque<>(script.lines().toList());
        this.folder = folder;
        this.pasted = new PastedLines(session, screen.getBuffer(), folder);
        Location own = Location.of(folder.resolve("../own").toString());
        this.peers = StoryPeers.of(script, folder);
        InstantSource clock = () -> now;
        this.surroundings =
                new ShellContext(
                        session,
                        new ProgramFolders(own, own),
                        clock,
                        peers.live(clock),
                        script.startsWith(ALLOWING)
                                ? Set.of(ProgramFlag.ALLOW_PROGRAMS)
                                : Set.of());
    }

    /** The screen after the lines of a script. */
    static String screenOf(String script, Path folder) {
        return screenOf(script, folder, SAMPLES);
    }

    /**
     * The screen after the lines of a script, in a folder with just the sample files that they
     * name, which is quicker.
     */
    static String screenOfNamed(String script, Path folder) {
        StoryFiles.copyNamed(SAMPLES, folder, script);
        return new Story(script, folder).run();
    }

    /**
     * The screens of lines that a script has in blocks of {@link PastedLines}, in their order;
     * fewer when one of them wrote a file, which can't be taken back.
     */
    static List<String> screensOfPasted(String script, Path folder) {
        StoryFiles.copyNamed(SAMPLES, folder, script);
        Story story = new Story(script, folder);
        story.run();
        return story.pasted.screens().stream()
                .map((each) -> each.replace(folder.toString(), FOLDER))
                .toList();
    }

    /** The screen after the lines of a script, in a folder with copies of these folders' files. */
    static String screenOf(String script, Path folder, List<Path> sources) {
        StoryFiles.copy(sources, folder);
        return new Story(script, folder).run();
    }

    /** The screen after the lines of a script, whose progress is shown at every step. */
    static String screenOf(String script, Path folder, Worker.ProgressLine steps) {
        StoryFiles.copyNamed(SAMPLES, folder, script);
        Story story = new Story(script, folder);
        story.worker = Worker.ofEveryStep(steps);
        return story.run();
    }

    private String run() {
        try (peers;
                var context = new GenericApplicationContext()) {
            context.registerBean("session", Session.class, () -> session);
            context.registerBean("surroundings", ShellContext.class, () -> surroundings);
            context.registerBean("front", Frontend.class, () -> this);
            context.register(new ShellBeans());
            context.refresh();
            Loop loop = context.getBean(Loop.class);
            greeting = loop::greet;
            beginJournal();
            loop.run(lines(), manner());
        }
        return peers.hidden(screen.toString().replace(folder.toString(), FOLDER));
    }

    @Override
    public LineSource lines() {
        Variables variables =
                peers.variables(Variables.NONE.with(Variables.HERE, folder.toString()));
        return () -> {
            Optional<String> line = nextLine();
            line.ifPresent((text) -> screen.append("> ").append(text).append('\n'));
            return line.map((text) -> new Line(new Statement(0, peers.real(text)), variables, ""));
        };
    }

    /**
     * Lines without comments; {@code ? 1} answers a question of the line before, {@code ! remove
     * FILE} is done by another program, {@code ! crash} starts bbsh again, {@code ! now
     * 2026-11-03T09:00:00Z} sets the clock.
     */
    private Optional<String> nextLine() {
        while (!script.isEmpty()) {
            String line = script.removeFirst();
            if (pasted.isMark(line)) {
                if (!pasted.canGoOn()) {
                    return Optional.empty();
                }
            } else if (line.startsWith("! ")) {
                screen.append(line).append('\n');
                screen.append(meanwhile(line.substring(2)));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                peers.notifications().send();
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private String meanwhile(String what) {
        if (what.startsWith("post ")) {
            peers.notifications().add(what.substring("post ".length()));
            return "";
        }
        if (what.startsWith("now ")) {
            now = Instant.parse(what.substring("now ".length()));
            return "";
        }
        if (what.startsWith("peer ")) {
            peers.set(what.substring("peer ".length()));
            return "";
        }
        if (!what.equals("crash")) {
            return Meanwhile.happens(what, folder);
        }
        session.commit(History.of(Workspace.empty(Settings.DEFAULT)));
        beginJournal();
        greeting.run();
        return "";
    }

    private void beginJournal() {
        sessions++;
        session.journalTo(
                Journals.of(surroundings.folders())
                        .begin(GONE, NOW.plusMillis(sessions), Location.here()));
    }

    private Optional<Question.Choice> ask(Question question) {
        QuestionText.lines(shown(question), WIDTH).forEach(console().display()::say);
        if (script.isEmpty() || !script.getFirst().startsWith("? ")) {
            return Optional.empty();
        }
        String answer = script.removeFirst().substring(2);
        screen.append("? ").append(answer).append('\n');
        return QuestionText.chosen(question, answer);
    }

    /** Asks for choices and for secrets; what is typed as a secret isn't shown. */
    private final class Dialog implements Frontend.QuestionDialog {

        @Override
        public Optional<Question.Choice> ask(Question question) {
            return Story.this.ask(question);
        }

        @Override
        public Optional<Secret> askHidden(String prompt) {
            screen.append(prompt).append('\n');
            if (script.isEmpty() || !script.getFirst().startsWith("? ")) {
                return Optional.empty();
            }
            return Optional.of(Secret.of(script.removeFirst().substring(2)));
        }
    }

    /** The question with the folder's name that the screen gets, which determines what fits. */
    private Question shown(Question question) {
        String path = folder.toString();
        return new Question(
                question.text().replace(path, FOLDER),
                question.choices().stream()
                        .map(
                                (each) ->
                                        new Question.Choice(
                                                each.label().replace(path, FOLDER),
                                                each.line().replace(path, FOLDER)))
                        .toList());
    }

    /** A display on which the output of other programs appears, too. */
    private record ScreenDisplay(Display display, Writer programs) implements Display {

        @Override
        public void show(Outcome outcome, Arguments arguments, Progress progress) {
            display.show(outcome, arguments, progress);
        }

        @Override
        public void error(BbshException failure, String place) {
            display.error(failure, place);
        }

        @Override
        public void say(TextLine line) {
            display.say(line);
        }

        @Override
        public Optional<Writer> programOutput() {
            return Optional.of(programs);
        }

        @Override
        public void clear() {
            display.clear();
        }
    }

    @Override
    public Frontend.UserInterface console() {
        var channel =
                new OutputChannel(
                        screen,
                        () -> Palette.NONE,
                        true,
                        () -> WIDTH,
                        OutputChannel.Layout.UNBROKEN);
        return new Frontend.UserInterface(
                new ScreenDisplay(
                        new StreamDisplay(
                                channel, channel, OutputFormat.TABLE, surroundings::times),
                        screen),
                worker,
                new Dialog(),
                surroundings.folders());
    }

    @Override
    public RunMode manner() {
        return RunMode.PROMPT;
    }
}
