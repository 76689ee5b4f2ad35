package dev.bbsh.shell.output;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.file.write.FileOutput;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

/**
 * The file to which the output of a line is written.
 *
 * @param appended true when its present content stays
 */
record OutputFile(Location file, boolean appended) {

    /** The most bytes that are kept of a file. */
    private static final int MOST = 1 << 30;

    /** The file of the option {@code --to}. */
    static OutputFile of(Arguments arguments) {
        return new OutputFile(
                Location.of(arguments.get(Signature.TO).orElseThrow()),
                arguments.get(Signature.APPEND));
    }

    /** Writes what the file has before, if that stays. */
    void copyTo(FileOutput out, Progress progress) {
        if (!appended || !file.exists()) {
            return;
        }
        try (FileSource source = FileSource.openText(file)) {
            byte[] before =
                    source.readAll(MOST, progress)
                            .orElseThrow(
                                    () ->
                                            new BbshException(
                                                    "'" + file + "' is larger than 1 GB",
                                                    "choose another file: --to FILE"));
            out.write(before, 0, before.length);
        }
    }
}
