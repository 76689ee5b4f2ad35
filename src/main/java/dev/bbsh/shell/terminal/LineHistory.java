package dev.bbsh.shell.terminal;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.LastLines;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.PrivateFile;
import dev.bbsh.file.write.WriteProtection;
import dev.bbsh.shell.line.SecretLine;
import dev.bbsh.work.BbshException;

import org.jline.reader.impl.history.DefaultHistory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that were typed in this session and in earlier ones. Its file has a line each, such as
 * {@code 1716377627409:find ORBIT-12}; lines without a time, or in another encoding, are read as
 * well. New lines are appended, and existing ones are never rewritten. When the file can't be used,
 * the lines of this session are kept in memory.
 */
final class LineHistory extends DefaultHistory {

    /**
     * The bytes read from the end of the file; older lines are of no use to a person who presses
     * Up.
     */
    private static final int READ = 1 << 20;

    private static final Pattern TIMED = Pattern.compile("([0-9]{1,16}):(.*)");

    private final Location file;

    private List<String> old = List.of();

    private Optional<BbshException> problem = Optional.empty();

    private LineHistory(Location file) {
        this.file = file;
    }

    /** The history in a file, which is created if necessary. */
    static LineHistory in(Location file) {
        LineHistory history = new LineHistory(file);
        try {
            PrivateFile.tighten(file);
            if (!file.exists() && !WriteProtection.isOn()) {
                AtomicFile.writePrivately(file, "");
            }
            history.old = file.exists() ? LastLines.of(file, READ) : List.of();
        } catch (BbshException unusable) {
            history.problem = Optional.of(unusable);
        }
        return history;
    }

    /** The reason why the file is not used. */
    Optional<BbshException> problem() {
        return problem;
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
            AtomicFile.appendPrivately(file, line);
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
