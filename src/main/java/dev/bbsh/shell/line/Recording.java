package dev.bbsh.shell.line;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.Script;
import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the lines that succeed to a script, which is complete after every line. */
public final class Recording {

    private final List<String> lines = new ArrayList<>();

    private @Nullable Location file;

    private int told;

    /**
     * Begins a script.
     *
     * @param before lines without which the script would not do the same
     */
    public void start(String script, List<String> before) {
        if (file != null) {
            throw new BbshException("already recording to '" + file + "'", "record --stop");
        }
        lines.clear();
        lines.add("# bbsh " + Script.VERSION);
        lines.addAll(before);
        told = lines.size();
        Location wanted = Location.of(script).absolute();
        if (wanted.exists()) {
            throw new BbshException(
                    "'" + script + "' already exists", "record FILE     (a new file)");
        }
        write(wanted, AtomicFile.Permission.NEITHER);
        file = wanted;
    }

    /** Ends the recording, and gives the number of recorded commands. */
    public int stop() {
        if (file == null) {
            throw new BbshException("no recording is running", "record FILE");
        }
        file = null;
        return lines.size() - told;
    }

    /** Adds a line if a recording is running. */
    public void add(String line) {
        if (file != null) {
            lines.add(line.indexOf('\n') < 0 ? line.strip() : onOneLine(line));
            write(file, AtomicFile.Permission.BOTH);
        }
    }

    /**
     * The statement on one line: an open bracket continues on the next line at the prompt, but not
     * in a script.
     */
    private static String onOneLine(String line) {
        return CommandLine.of(line).words().stream()
                .map((word) -> CommandLine.quote(word.text()))
                .collect(Collectors.joining(" "));
    }

    private void write(Location script, AtomicFile.Permission permission) {
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(script, permission, (out) -> out.write(text, 0, text.length));
    }
}
