package dev.bbsh.shell.terminal;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.LastLines;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.PrivateFile;
import dev.bbsh.file.write.WriteProtection;
import dev.bbsh.shell.line.SecretLine;
import dev.bbsh.work.BbshException;

import org.jline.reader.impl.history.DefaultHistory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that were typed in this session and in earlier ones, in this folder, in all, or with
 * the case that is open. Its file has a line each, such as {@code 1716377627409:find ORBIT-12};
 * lines without a time, or in another encoding, are read as well. New lines are appended, and
 * existing ones are never rewritten. When the file can't be used, the lines of this session are
 * kept in memory.
 */
final class LineHistory extends DefaultHistory {

    /**
     * The bytes read from the end of the file; older lines are of no use to a person who presses
     * Up.
     */
    private static final int READ = 1 << 20;

    private static final Pattern TIMED = Pattern.compile("([0-9]{1,16}):(.*)");

    private static final String NAME = "history";

    private static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private final Location all;

    private final Location here;

    /** The file to which new lines are added: that of this folder, or of the open case. */
    private Location own;

    private Location file;

    private List<String> old = List.of();

    private Optional<BbshException> problem = Optional.empty();

    private boolean told;

    private LineHistory(Location all, Location here) {
        this.all = all;
        this.here = here;
        this.own = here;
        this.file = here;
    }

    /**
     * The lines that were typed in a folder, so that names of one customer never come up in the
     * folder of another.
     *
     * @param state the program's own folder for what it keeps
     * @param folder the folder in which the user works
     */
    static LineHistory in(Location state, Location folder) {
        String name = NAME + "-" + Long.toHexString(hash(folder.absolute().toString()));
        LineHistory history =
                new LineHistory(state.resolve(NAME).absolute(), state.resolve(name).absolute());
        history.open();
        return history;
    }

    /** FNV-1a: a cryptographic hash would load classes at each start for nothing. */
    private static long hash(String text) {
        return text.chars().asLongStream().reduce(BASIS, (sum, c) -> (sum ^ c) * PRIME);
    }

    /**
     * Goes over to the lines of the case that is open, to those of all folders, or back to those of
     * this one.
     *
     * @param kept the file with the lines of the case; empty when none is open
     */
    void use(Optional<Location> kept, boolean shared) {
        own = kept.orElse(here);
        Location wanted = kept.isEmpty() && shared ? all : own;
        if (wanted.equals(file)) {
            return;
        }
        file = wanted;
        problem = Optional.empty();
        told = false;
        open();
        try {
            purge();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        load();
    }

    /** The last line that is not this one; empty when there is none. */
    String lastBut(String line) {
        for (int at = last(); at >= first() && !isEmpty(); at--) {
            if (!get(at).strip().equals(line)) {
                return get(at);
            }
        }
        return "";
    }

    private void open() {
        try {
            PrivateFile.tighten(file);
            if (!file.exists() && !WriteProtection.isOn()) {
                AtomicFile.writePrivately(file, "");
            }
            old = file.exists() ? LastLines.of(file, READ) : List.of();
        } catch (BbshException unusable) {
            problem = Optional.of(unusable);
        }
    }

    /** The reason why the file is not used, once. */
    Optional<BbshException> takeProblem() {
        Optional<BbshException> untold = problem.filter((_) -> !told);
        told = true;
        return untold;
    }

    @Override
    public void load() {
        old.forEach(this::addOld);
        old = List.of();
    }

    private void addOld(String line) {
        Matcher timed = TIMED.matcher(line);
        boolean whole = timed.matches();
        String text = (whole ? unescaped(timed.group(2)) : line).replace("\0", "");
        if (!text.isBlank()) {
            Instant time =
                    whole ? Instant.ofEpochMilli(Long.parseLong(timed.group(1))) : Instant.EPOCH;
            internalAdd(time, text);
        }
    }

    @Override
    public void add(Instant time, String line) {
        if (SecretLine.holdsSecret(line)) {
            return;
        }
        int before = last();
        super.add(time, line);
        if (last() != before && problem.isEmpty() && !WriteProtection.isOn()) {
            append(time.toEpochMilli() + ":" + escaped(line));
        }
    }

    private void append(String line) {
        try {
            AtomicFile.appendPrivately(own, line);
            AtomicFile.appendPrivately(all, line);
        } catch (BbshException unwritable) {
            problem = Optional.of(unwritable);
        }
    }

    /** Does nothing: lines are saved when they are added. */
    @Override
    public void save() {}

    private static String escaped(String line) {
        return line.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\\' && at + 1 < line.length()) {
                char escaped = line.charAt(++at);
                text.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
