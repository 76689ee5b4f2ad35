package dev.bbsh.shell;

import dev.bbsh.session.history.History;
import dev.bbsh.session.history.Session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lines that are pasted in the middle of a story, which goes on as if they had not been: between
 * {@link #BEGIN} and {@link #END}. The history of the session is an immutable value, so the one
 * before the lines is simply used again; a file that they write can't be taken back.
 */
final class PastedLines {

    /** The line before pasted ones. */
    static final String BEGIN = "! paste";

    /** The line after pasted ones. */
    static final String END = "! pasted";

    private final Session session;
    private final StringBuffer screen;
    private final Path folder;
    private final List<String> screens = new ArrayList<>();
    private int begin;
    private History before;
    private Map<Path, FileTime> files = Map.of();
    private boolean isWritten;

    PastedLines(Session session, StringBuffer screen, Path folder) {
        this.session = session;
        this.screen = screen;
        this.folder = folder;
        this.before = session.history();
    }

    /** True for the lines around pasted ones, which are followed by that. */
    boolean isMark(String line) {
        switch (line) {
            case BEGIN -> {
                begin = screen.length();
                before = session.history();
                files = files();
            }
            case END -> {
                screens.add(screen.substring(begin));
                screen.setLength(begin);
                session.commit(before);
                isWritten = !files.equals(files());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** False after lines that wrote a file. */
    boolean canGoOn() {
        return !isWritten;
    }

    /** The screens of the lines so far. */
    List<String> screens() {
        return List.copyOf(screens);
    }

    private Map<Path, FileTime> files() {
        Map<Path, FileTime> times = new TreeMap<>();
        try (var all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                times.put(each, Files.getLastModifiedTime(each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }
}
