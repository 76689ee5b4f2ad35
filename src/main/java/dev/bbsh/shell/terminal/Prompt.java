package dev.bbsh.shell.terminal;

import dev.bbsh.render.Palette;
import dev.bbsh.render.Printer;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.script.CommandSplitter;
import dev.bbsh.session.Settings;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.Session;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.LineSource;
import dev.bbsh.shell.output.Display;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads lines that are typed. Ctrl-C clears the line; Ctrl-D is {@code exit}, and typed twice it
 * ends the session, regardless of the answer to a question.
 */
final class Prompt implements LineSource {

    private static final String EDIT = "edit";

    private final Editors editors;

    private final LineReader reader;

    private final CtrlCHandler interrupt;

    private final Supplier<Palette> palette;

    private final Session session;

    /** The remaining commands of a text that was pasted as a whole. */
    private final Deque<String> pasted = new ArrayDeque<>();

    private boolean leaving;

    Prompt(Editors editors, CtrlCHandler interrupt, Supplier<Palette> palette, Session session) {
        this.editors = editors;
        this.reader = interrupt.key(editors.reader());
        this.interrupt = interrupt;
        this.palette = palette;
        this.session = session;
    }

    /**
     * The ways to edit a line.
     *
     * @param reader edits it at the prompt
     * @param history the lines that were typed before
     * @param editor edits it in a program of the user
     * @param display shows why that failed
     */
    record Editors(LineReader reader, LineHistory history, ExternalEditor editor, Display display) {

        /** Takes the lines of the case, all folders or this one; says why if it is impossible. */
        private void takeLines(Workspace workspace) {
            history.use(
                    workspace.results().kept().map(CaseFolder::history),
                    workspace.settings().on().contains(Settings.Switch.SHARED_HISTORY));
            history.takeProblem()
                    .ifPresent(
                            (why) ->
                                    display.say(
                                            "Lines of earlier sessions aren't available, and new"
                                                    + " ones aren't kept: "
                                                    + why.message()));
        }

        /** The last line before this one, as the user changed it; empty when that failed. */
        private String edited() {
            try {
                return editor.edit(history.lastBut(EDIT));
            } catch (BbshException failed) {
                display.error(failed, EDIT);
                return "";
            }
        }
    }

    @Override
    public Optional<Line> next() {
        if (!pasted.isEmpty()) {
            String line = pasted.removeFirst();
            editors.display().say(TextLine.of(Style.MUTED, "> " + line));
            return Optional.of(Line.of(line));
        }
        while (true) {
            try {
                interrupt.forget();
                TerminalSize.ensure(reader.getTerminal());
                Workspace workspace = session.history().present();
                editors.takeLines(workspace);
                String line = interrupt.read(reader, text(workspace));
                leaving = false;
                if (line.strip().equals(EDIT)) {
                    interrupt.begin(editors.edited());
                    continue;
                }
                pasted.addAll(CommandSplitter.of(line));
                return Optional.of(Line.of(pasted.isEmpty() ? "" : pasted.removeFirst()));
            } catch (UserInterruptException _) {
                leaving = false;
            } catch (EndOfFileException _) {
                boolean again = leaving;
                leaving = true;
                return again ? Optional.empty() : Optional.of(Line.of("exit"));
            }
        }
    }

    @Override
    public void failed() {
        if (!pasted.isEmpty()) {
            String left = Plurals.of(pasted.size(), "pasted line was", "pasted lines were");
            editors.display()
                    .say(TextLine.of(left + " not run, the first one: " + pasted.getFirst()));
            pasted.clear();
        }
    }

    /**
     * The text of the prompt: {@code bbsh>}, or the current document's name, with a star when it
     * has unsaved changes; then who moves.
     */
    private String text(Workspace workspace) {
        StringBuilder text = new StringBuilder();
        Printer printer = new Printer(text, palette.get());
        Optional<OpenDocument> current =
                workspace.current().flatMap(workspace.documents()::exactly);
        printer.print(Style.NAME, current.map(OpenDocument::name).orElse("bbsh"));
        if (current.filter(workspace.saved()::isUnsaved).isPresent()) {
            printer.print(Style.WARNING, "*");
        }
        workspace
                .facts()
                .movement()
                .ifPresent((each) -> printer.print(Style.MUTED, " " + each.sentence()));
        printer.print("> ");
        return text.toString();
    }
}
