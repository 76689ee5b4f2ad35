package dev.bbsh.shell.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.file.write.FileOutput;
import dev.bbsh.render.format.OutputFormat;
import dev.bbsh.script.CommandLine;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.List;

/**
 * The text that a file has before output is added to its end. What is added keeps the file what it
 * is: a CSV file has one header line, a JSON file one value.
 */
final class PresentText {

    /** The most bytes that are kept of a file. */
    private static final int MOST = 1 << 30;

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Location file;

    private final byte[] bytes;

    private PresentText(Location file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** Nothing, as in a new file. */
    static PresentText none(Location file) {
        return new PresentText(file, new byte[0]);
    }

    /**
     * The text of a file, unpacked.
     *
     * @throws BbshException when it can't be read, or is too large
     */
    static PresentText of(Location file, Progress progress) {
        if (!file.exists() || (!file.isFolder() && FileSource.first(file, 1).length == 0)) {
            return none(file);
        }
        try (FileSource source = FileSource.openText(file)) {
            return new PresentText(
                    file,
                    source.readAll(MOST, progress)
                            .orElseThrow(
                                    () ->
                                            new BbshException(
                                                    "'" + file + "' is larger than 1 GB",
                                                    "choose another file: --to FILE")));
        }
    }

    /** True when the file has no text. */
    boolean isEmpty() {
        return bytes.length == 0;
    }

    /**
     * Requires that output of a format can be added.
     *
     * @throws BbshException for a second value in a JSON file that does not hold JSON Lines
     */
    void requireRoom(OutputFormat format) {
        if (!isEmpty() && format == OutputFormat.JSON && !OutputFormat.holdsLines(file.name())) {
            throw new BbshException(
                    "'" + file + "' is one JSON value: with another one it is not JSON any more",
                    "JSON Lines can grow: --to "
                            + CommandLine.quote(withoutEnding(file.toString()) + ".jsonl")
                            + " --append");
        }
    }

    /** Writes the text, and what separates it from the output that follows. */
    void copyTo(FileOutput out, OutputFormat format) {
        out.write(bytes, 0, bytes.length);
        byte[] separator = separator(format).getBytes(UTF_8);
        out.write(separator, 0, separator.length);
    }

    /** Output to CSV loses its header line, which the file has already. */
    Appendable after(Appendable out, OutputFormat format) {
        return isEmpty() || format != OutputFormat.CSV
                ? out
                : new RowsOnly(out, firstLine(), this::differs);
    }

    private BbshException differs(String header) {
        return new BbshException(
                "'"
                        + file
                        + "' has other columns:\n"
                        + firstLine()
                        + "\nnot those of this output:\n"
                        + header,
                "choose another file: --to FILE --append");
    }

    private String separator(OutputFormat format) {
        if (isEmpty()) {
            return "";
        }
        String open = endsWith('\n', 1) ? "" : format == OutputFormat.CSV ? "\r\n" : "\n";
        boolean apart = format == OutputFormat.MARKDOWN && !(endsWith('\n', 1) && isBlankLine());
        return apart ? open + "\n" : open;
    }

    /** True when the last line is empty. */
    private boolean isBlankLine() {
        return endsWith('\n', 2) || (endsWith('\r', 2) && endsWith('\n', 3));
    }

    private boolean endsWith(char wanted, int place) {
        return bytes.length >= place && bytes[bytes.length - place] == wanted;
    }

    private String firstLine() {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        String line = new String(bytes, 0, end, UTF_8);
        return (line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line).stripTrailing();
    }

    private static String withoutEnding(String name) {
        for (String ending : List.of(".gz", ".json")) {
            if (name.endsWith(ending)) {
                return withoutEnding(name.substring(0, name.length() - ending.length()));
            }
        }
        return name;
    }
}
