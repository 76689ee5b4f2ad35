package dev.bbsh.shell.terminal.pager;

import static org.jline.keymap.KeyMap.ctrl;
import static org.jline.keymap.KeyMap.key;

import org.jline.keymap.KeyMap;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** The actions of the keys in a pager, as in {@code less}. */
enum PagerKey {
    NEXT_PAGE,
    PAGE_BEFORE,
    NEXT_LINE,
    LINE_BEFORE,
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
