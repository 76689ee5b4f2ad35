package dev.bbsh.shell.terminal.pager;

import static org.jline.keymap.KeyMap.ctrl;
import static org.jline.keymap.KeyMap.key;

import dev.bbsh.render.Printer;

import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Shows pages, and turns them when keys are pressed:
 *
 * <pre>
 * ORBIT-12
 * ORBIT-13
 * lines 1-2 of 12,345 so far     space next, b back, arrows, / search, G end, q quit
 * </pre>
 */
final class Pager implements Runnable {

    private static final String KEYS = "     space next, b back, arrows, / search, G end, q quit";

    private static final long BLINK_MILLIS = 25;

    private static final int BACKSPACE = '\b';

    private static final int DELETE = 0x7f;

    private static final int ESCAPE = 0x1b;

    private final Terminal terminal;

    private final ScreenRows pages;

    private final Viewport window;

    private final Display display;

    private final BindingReader keys;

    private final Size drawn = new Size();

    /**
     * A pager.
     *
     * @param head true when the first row is the head of a table, which stays in view
     */
    Pager(Terminal terminal, ScreenRows pages, boolean head) {
        this.terminal = terminal;
        this.pages = pages;
        this.window = new Viewport(pages, head);
        this.display = new Display(terminal, true);
        this.keys = new BindingReader(terminal.reader());
    }

    /** Shows pages until the person leaves, or {@link ScreenRows#leave} is called. */
    @Override
    public void run() {
        Attributes before = terminal.enterRawMode();
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.keypad_xmit);
        try {
            turn();
        } catch (IOException | ScreenRows.LeftException gone) {
            // The terminal is closed, or the person has left.
        } finally {
            pages.leave();
            terminal.puts(Capability.exit_ca_mode);
            terminal.puts(Capability.keypad_local);
            terminal.setAttributes(before);
            terminal.flush();
        }
    }

    /** The rows that were on the screen last, with the head of their table. */
    List<String> lastRows() {
        while (window.column() > 0) {
            window.shift(false);
        }
        List<String> all = new ArrayList<>(window.head());
        all.addAll(window.rows());
        return all;
    }

    private void turn() throws IOException {
        KeyMap<PagerKey> map = PagerKey.map(terminal);
        while (!pages.isLeft()) {
            draw(() -> window.position() + KEYS);
            if (typed()) {
                PagerKey key = keys.readBinding(map);
                if (key == null || key == PagerKey.LEAVE) {
                    return;
                }
                act(key);
            }
        }
    }

    private void act(PagerKey key) throws IOException {
        int page = Math.max(1, window.height() - 1);
        switch (key) {
            case NEXT_PAGE -> window.move(page);
            case PAGE_BEFORE -> window.move(-page);
            case NEXT_LINE -> window.move(1);
            case LINE_BEFORE -> window.move(-1);
            case RIGHT -> window.shift(true);
            case LEFT -> window.shift(false);
            case TOP -> window.toTop();
            case END -> end();
            case SEEK -> {
                String text = asked();
                if (!text.isEmpty()) {
                    window.searchFor(text);
                    find(window.top());
                }
            }
            case NEXT_FOUND -> find(window.top() + 1);
            case FOUND_BEFORE -> window.showMessage(window.findBefore() ? "" : "not found above");
            case LEAVE, OTHER -> {}
        }
    }

    /** Goes to the end, or waits for it until a key is pressed. */
    private void end() throws IOException {
        while (!window.toEnd()) {
            draw(() -> window.position() + "     (any key stops)");
            if (typed()) {
                return;
            }
        }
    }

    private void find(int from) throws IOException {
        if (window.searchText().isEmpty()) {
            return;
        }
        int next = window.find(from);
        while (next >= 0 && !pages.isComplete() && !pages.isLeft()) {
            String searchText = Printer.visible(window.searchText());
            draw(() -> "/" + searchText + "     " + window.position() + "     (any key stops)");
            if (typed()) {
                return;
            }
            next = window.find(next);
        }
        if (next >= 0) {
            next = window.find(next);
        }
        window.showMessage(next >= 0 ? "not found below" : "");
    }

    private String asked() throws IOException {
        StringBuilder text = new StringBuilder();
        while (!pages.isLeft()) {
            draw(() -> "/" + Printer.visible(text.toString()));
            if (!typed()) {
                continue;
            }
            int each = keys.readCharacter();
            switch (each) {
                case '\r', '\n' -> {
                    return text.toString();
                }
                case -1, ESCAPE -> {
                    return "";
                }
                case BACKSPACE, DELETE -> text.setLength(Math.max(0, text.length() - 1));
                default -> text.appendCodePoint(each);
            }
        }
        return "";
    }

    /** Waits a moment for a key; true when one was pressed. */
    private boolean typed() throws IOException {
        return terminal.reader().peek(BLINK_MILLIS) != NonBlockingReader.READ_EXPIRED;
    }

    /**
     * Draws the page.
     *
     * @param status made when the page has the size of the terminal
     */
    private void draw(Supplier<String> status) {
        Size size = terminal.getSize();
        int rows = Math.max(2, size.getRows());
        int columns = Math.max(20, size.getColumns());
        window.resize(rows - 1);
        display.resize(rows, columns);
        if (!size.equals(drawn)) {
            // The terminal has moved the rows in its own way.
            display.clear();
            drawn.copy(size);
        }
        List<AttributedString> lines = new ArrayList<>();
        int from = window.column();
        for (String row : window.head()) {
            lines.add(AttributedString.fromAnsi(row).columnSubSequence(from, from + columns));
        }
        for (String row : window.rows()) {
            lines.add(
                    marked(AttributedString.fromAnsi(row)).columnSubSequence(from, from + columns));
        }
        while (lines.size() < rows - 1) {
            lines.add(AttributedString.EMPTY);
        }
        lines.add(
                new AttributedString(status.get(), AttributedStyle.INVERSE)
                        .columnSubSequence(0, columns - 1));
        display.update(lines, -1);
    }

    private AttributedString marked(AttributedString row) {
        if (window.searchText().isEmpty()) {
            return row;
        }
        Pattern text =
                Pattern.compile(Pattern.quote(window.searchText()), Pattern.CASE_INSENSITIVE);
        return new AttributedStringBuilder()
                .append(row)
                .styleMatches(text, AttributedStyle.INVERSE)
                .toAttributedString();
    }

    /** The actions of the keys in a pager, as in {@code less}. */
    private enum PagerKey {
        NEXT_PAGE,
        PAGE_BEFORE,
        NEXT_LINE,
        LINE_BEFORE,
        RIGHT,
        LEFT,
        TOP,
        END,
        SEEK,
        NEXT_FOUND,
        FOUND_BEFORE,
        LEAVE,
        OTHER;

        static KeyMap<PagerKey> map(Terminal terminal) {
            KeyMap<PagerKey> map = new KeyMap<>();
            map.setNomatch(OTHER);
            map.setUnicode(OTHER);
            map.bind(NEXT_PAGE, " ", "f", ctrl('F'), ctrl('V'));
            map.bind(PAGE_BEFORE, "b", ctrl('B'));
            map.bind(NEXT_LINE, "\r", "\n", "j", "e", "\u001b[B", "\u001bOB");
            map.bind(LINE_BEFORE, "k", "y", "\u001b[A", "\u001bOA");
            map.bind(RIGHT, "l", "\u001b[C", "\u001bOC");
            map.bind(LEFT, "h", "\u001b[D", "\u001bOD");
            map.bind(TOP, "g", "<", "\u001b[H", "\u001bOH");
            map.bind(END, "G", ">", "\u001b[F", "\u001bOF");
            map.bind(SEEK, "/");
            map.bind(NEXT_FOUND, "n");
            map.bind(FOUND_BEFORE, "N");
            map.bind(LEAVE, "q", "Q", ctrl('D'));
            bind(map, terminal, NEXT_PAGE, Capability.key_npage);
            bind(map, terminal, PAGE_BEFORE, Capability.key_ppage);
            bind(map, terminal, TOP, Capability.key_home);
            bind(map, terminal, END, Capability.key_end);
            return map;
        }

        private static void bind(
                KeyMap<PagerKey> map, Terminal terminal, PagerKey key, Capability capability) {
            String typed = key(terminal, capability);
            if (typed != null) {
                map.bind(key, typed);
            }
        }
    }
}
