package dev.bbsh.shell.output;

import dev.bbsh.file.Location;
import dev.bbsh.shell.contract.Arguments;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.Progress;

/**
 * The file to which the output of a line is written.
 *
 * @param appended true when its present content stays
 */
record OutputFile(Location file, boolean appended) {

    /** The file of the option {@code --to}. */
    static OutputFile of(Arguments arguments) {
        return new OutputFile(
                Location.of(arguments.get(Signature.TO).orElseThrow()),
                arguments.get(Signature.APPEND));
    }

    /** The text of the file that stays. */
    PresentText present(Progress progress) {
        return appended ? PresentText.of(file, progress) : PresentText.none(file);
    }
}
