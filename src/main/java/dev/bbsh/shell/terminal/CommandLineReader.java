package dev.bbsh.shell.terminal;

import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.Word;
import dev.bbsh.work.BbshException;

import org.jline.keymap.KeyMap;
import org.jline.reader.Candidate;
import org.jline.reader.Highlighter;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.MaskingCallback;
import org.jline.reader.Reference;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The reader of command lines: with the text that probably follows, earlier lines by what was
 * typed, and lists of matches that fit the screen.
 */
final class CommandLineReader extends LineReaderImpl {

    /** The most matches of a completion that can be looked through. */
    private static final int MATCHES = 200;

    private static final String LAST_ARGUMENT = "insert-last-argument";

    private final GhostText likely;

    private final Supplier<AttributedStyle> muted;

    private final UnaryOperator<String> editor;

    private HistorySearch search;

    /** The text that is shown behind what is typed. */
    private String ghost = "";

    /** The number of matches of the completion at work. */
    private int matches;

    private InsertedArgument inserted = InsertedArgument.NOTHING;

    /**
     * A reader.
     *
     * @param likely the text that probably follows
     * @param muted the style of what is not typed
     * @param editor lets the user edit a text in a program of their own
     */
    CommandLineReader(
            Terminal terminal,
            GhostText likely,
            Supplier<AttributedStyle> muted,
            UnaryOperator<String> editor) {
        super(terminal, "bbsh", new HashMap<>());
        this.likely = likely;
        this.muted = muted;
        this.editor = editor;
        this.search = new HistorySearch(getHistory());
        setHighlighter((_, line) -> SafeLine.of(new AttributedString(line)));
        // A list fits the screen, so there is no question before it.
        setVariable(LineReader.LIST_MAX, 0);
        setVariable(LineReader.HISTORY_SIZE, GhostText.LINES);
        getWidgets().put(LAST_ARGUMENT, this::insertLastArgument);
        Objects.requireNonNull(getKeyMaps().get(LineReader.EMACS))
                .bind(new Reference(LAST_ARGUMENT), KeyMap.alt('.'), KeyMap.alt('_'));
    }

    @Override
    public void setHistory(History history) {
        super.setHistory(history);
        search = new HistorySearch(history);
    }

    @Override
    public void setHighlighter(Highlighter typed) {
        super.setHighlighter((reader, line) -> styled(typed.highlight(reader, line)));
    }

    /** The line with its ghost text; a terminal without styles gets the text alone. */
    private AttributedString styled(AttributedString line) {
        return isDumb()
                ? new AttributedString(line.toString())
                : new AttributedStringBuilder()
                        .append(line)
                        .styled(muted.get(), ghost)
                        .toAttributedString();
    }

    private boolean isDumb() {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    @Override
    public String readLine(String prompt, String right, MaskingCallback masking, String buffer) {
        search.end();
        return super.readLine(prompt, right, masking, buffer);
    }

    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondary) {
        boolean likelyMore =
                doAutosuggestion
                        && post == null
                        && !isDumb()
                        && searchTerm == null
                        && buf.cursor() == buf.length();
        ghost = likelyMore ? fitting(likely.after(buf.toString(), this)) : "";
        return super.getDisplayedBufferWithPrompts(secondary);
    }

    /** As much of a text as stays in the row of the cursor. */
    private String fitting(String text) {
        AttributedString safe = SafeLine.of(new AttributedString(text));
        int columns = size.getColumns();
        if (columns <= 0) {
            return safe.toString();
        }
        int typed = prompt.columnLength() + new AttributedString(buf.toString()).columnLength();
        int room = columns - 1 - typed % columns;
        return safe.columnLength() <= room
                ? safe.toString()
                : safe.columnSubSequence(0, Math.max(0, room)).toString();
    }

    /** Inserts the likely text, or its first word. */
    private boolean takeGhost(boolean wordOnly) {
        if (ghost.isEmpty() || buf.cursor() != buf.length()) {
            return false;
        }
        String all = likely.after(buf.toString(), this);
        int end = all.indexOf(' ', Math.max(1, all.length() - all.stripLeading().length()));
        buf.write(wordOnly && end > 0 ? all.substring(0, end) : all);
        return true;
    }

    @Override
    protected boolean forwardChar() {
        return takeGhost(false) || super.forwardChar();
    }

    @Override
    protected boolean endOfLine() {
        return takeGhost(false) || super.endOfLine();
    }

    @Override
    protected boolean forwardWord() {
        return takeGhost(true) || super.forwardWord();
    }

    @Override
    protected boolean upLineOrHistory() {
        return upLine() || replace(search.older(buf.toString()));
    }

    @Override
    protected boolean upLineOrSearch() {
        return upLineOrHistory();
    }

    @Override
    protected boolean downLineOrHistory() {
        return downLine() || replace(search.newer(buf.toString()));
    }

    @Override
    protected boolean downLineOrSearch() {
        return downLineOrHistory();
    }

    private boolean replace(Optional<String> line) {
        line.ifPresent(
                (text) -> {
                    buf.clear();
                    buf.write(text);
                });
        return line.isPresent();
    }

    /** Inserts the last argument of the line before; pressed again, of the one before that. */
    private boolean insertLastArgument() {
        InsertedArgument last =
                inserted.isIn(buf.toString(), buf.cursor()) ? inserted : InsertedArgument.NOTHING;
        ListIterator<History.Entry> lines = last.before(history);
        while (lines.hasPrevious()) {
            History.Entry entry = lines.previous();
            List<Word> words = CommandLine.of(entry.line()).words();
            if (words.size() > 1) {
                Word word = words.getLast();
                String text = entry.line().substring(word.start(), word.end());
                buf.move(-last.text().length());
                for (int each = 0; each < last.text().length(); each++) {
                    buf.delete();
                }
                buf.write(text);
                inserted = new InsertedArgument(text, entry.index(), buf.toString(), buf.cursor());
                return true;
            }
        }
        return false;
    }

    /** Draws a line again only while it is read: the next one is drawn for the new size anyway. */
    @Override
    protected synchronized void handleSignal(Terminal.Signal signal) {
        lock.lock();
        try {
            if (reading) {
                super.handleSignal(signal);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Edits the line in a program of the user; it runs only when Enter is pressed. */
    @Override
    protected boolean editAndExecute() {
        try {
            String edited = editor.apply(buf.toString());
            buf.clear();
            buf.write(edited);
        } catch (BbshException failed) {
            printAbove("error: " + failed.message());
        }
        redrawLine();
        return true;
    }

    @Override
    protected boolean doList(
            List<Candidate> possible,
            String completed,
            boolean runLoop,
            BiFunction<CharSequence, Boolean, CharSequence> escaper,
            boolean forSuggestion) {
        matches = possible.size();
        Collections.sort(possible);
        List<Candidate> some = possible.size() > MATCHES ? possible.subList(0, MATCHES) : possible;
        return super.doList(some, completed, runLoop, escaper, forSuggestion);
    }

    /** Lists what fits the screen; a menu turns its pages itself. */
    @Override
    protected PostResult computePost(
            List<Candidate> possible,
            Candidate selection,
            List<Candidate> ordered,
            String completed) {
        List<Candidate> sorted = possible.stream().sorted().toList();
        if (ordered != null) {
            ordered.addAll(sorted);
        }
        int width = size.getColumns();
        if (selection != null) {
            CandidateList all = new CandidateList(sorted, sorted.size(), width);
            int chosen = sorted.indexOf(selection);
            return new PostResult(all.menu(chosen), sorted.size(), chosen);
        }
        int total = Math.max(matches, sorted.size());
        int rows = Math.max(1, size.getRows() - 2 - rowsOfLine());
        List<Candidate> shown = sorted.size() <= rows ? sorted : sorted.subList(0, rows);
        AttributedString lines = new CandidateList(shown, total, width).lines(muted.get());
        return new PostResult(lines, shown.size() + (shown.size() < total ? 1 : 0), -1);
    }

    private int rowsOfLine() {
        int columns = Math.max(1, size.getColumns());
        return (prompt.columnLength() + buf.length()) / columns + 1;
    }
}
