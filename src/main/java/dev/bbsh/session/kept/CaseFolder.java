package dev.bbsh.session.kept;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.CheckedLines;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The folder of a case. Its events are lines of a file to which lines are only added, so that a
 * program that is killed loses nothing that was kept before.
 *
 * @param folder absolute
 */
public record CaseFolder(Location folder) {

    /** The name of the file with the events. */
    public static final String FILE = "bbsh.case";

    private static final String HEAD = "# bbsh case ";

    private static final String VERSION = "1";

    /** The record separator of ASCII, which no field contains: control characters are escaped. */
    private static final String BETWEEN = "\u001e";

    /** True when a folder keeps a case. */
    public static boolean isOne(Location folder) {
        return folder.resolve(FILE).exists();
    }

    /** The name of the case: that of its folder. */
    public String name() {
        return folder.name();
    }

    /** The file with the events. */
    public Location file() {
        return folder.resolve(FILE);
    }

    /** The file with the lines that were typed while the case was open; a pack leaves it out. */
    public Location history() {
        return folder.resolve(FILE + ".history");
    }

    /** The line that opens the case. */
    public String line() {
        return "case open '" + folder + "'";
    }

    /** Creates the file with its first event; the folder is created when it is missing. */
    public void create(KeptEvent first) {
        AtomicFile.writeShared(file(), text(List.of(first)));
    }

    /** The text of a file with events. */
    public static String text(List<KeptEvent> events) {
        StringBuilder text = new StringBuilder(CheckedLines.sealed(HEAD + VERSION)).append('\n');
        for (KeptEvent event : events) {
            text.append(line(List.of(event))).append('\n');
        }
        return text.toString();
    }

    /** Events that belong together are on one line: its checksum proves all of them. */
    private static String line(List<KeptEvent> together) {
        return CheckedLines.sealed(
                together.stream().map(EventLine::of).collect(Collectors.joining(BETWEEN)));
    }

    /**
     * Adds events, all or none, also while another program adds some.
     *
     * @throws BbshException when the case is gone or can't be written
     */
    public void add(List<KeptEvent> events) {
        requireThere();
        if (!events.isEmpty()) {
            AtomicFile.appendShared(file(), line(events));
        }
    }

    /**
     * Reads the case.
     *
     * @throws BbshException when it is gone, is not a case, or was kept by a newer version
     */
    public KeptCase read() {
        requireThere();
        CheckedLines text = CheckedLines.of(file());
        requireVersion(text);
        List<KeptEvent> events = new ArrayList<>();
        int unknown = 0;
        for (String line : text.lines()) {
            for (String each : line.startsWith("#") ? new String[0] : line.split(BETWEEN)) {
                Optional<KeptEvent> event = event(each);
                unknown += event.isEmpty() ? 1 : 0;
                event.ifPresent(events::add);
            }
        }
        return new KeptCase(events, text.damaged(), unknown);
    }

    /**
     * The event of a line; the line is whole, so what can't be read was written by another bbsh.
     */
    private static Optional<KeptEvent> event(String line) {
        try {
            return EventLine.read(line);
        } catch (RuntimeException otherFields) {
            return Optional.empty();
        }
    }

    private void requireVersion(CheckedLines text) {
        Optional<String> version =
                text.lines().stream()
                        .filter((line) -> line.startsWith(HEAD))
                        .map((line) -> line.substring(HEAD.length()))
                        .findFirst();
        if (version.isPresent() && !version.get().equals(VERSION)) {
            throw new BbshException(
                    "'" + file() + "' was kept by a newer bbsh (format " + version.get() + ")",
                    "bbsh --version     (in your own shell; then install the newer one)");
        }
        if (version.isEmpty() && text.lines().isEmpty()) {
            throw new BbshException(
                    "'" + file() + "' is not a case, or it is damaged from its first line on",
                    "mv '" + file() + "' '" + file() + ".damaged'     (in your own shell)");
        }
    }

    private void requireThere() {
        if (!folder.isFolder()) {
            throw new BbshException(
                    "the folder of the case is gone: '" + folder + "'",
                    "case close     (or put the folder back)");
        }
        if (!isOne(folder)) {
            throw new BbshException("no case in '" + folder + "'", line());
        }
    }
}
