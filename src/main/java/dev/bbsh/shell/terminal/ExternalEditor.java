package dev.bbsh.shell.terminal;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.ScratchFolder;
import dev.bbsh.file.write.WriteProtection;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.Word;
import dev.bbsh.work.BbshException;

import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text editor of the user, in which a line can be changed.
 *
 * @param terminal the terminal that the editor gets meanwhile
 * @param usual the attributes of the terminal while no line is read
 * @param program the command line of the editor, such as {@code vim} or {@code code --wait}
 */
record ExternalEditor(Terminal terminal, Attributes usual, Optional<String> program) {

    /** An editor on a terminal on which no line is read yet. */
    static ExternalEditor on(Terminal terminal, Optional<String> program) {
        return new ExternalEditor(terminal, terminal.getAttributes(), program);
    }

    /**
     * The text as the user left it in the editor, without line ends at its end.
     *
     * @throws BbshException when there is no editor, or it fails
     */
    String edit(String text) {
        WriteProtection.require("no editor is started");
        List<String> words =
                program.stream()
                        .flatMap((line) -> CommandLine.of(line).words().stream())
                        .map(Word::text)
                        .toList();
        if (words.isEmpty()) {
            throw new BbshException(
                    "no editor is set: neither VISUAL nor EDITOR has a value",
                    "EDITOR=nano bbsh     (leave bbsh first)");
        }
        try (ScratchFolder folder = ScratchFolder.create()) {
            Location file = folder.location().resolve("line.bbsh");
            AtomicFile.writePrivately(file, text + "\n");
            List<String> command = new ArrayList<>(words);
            command.add(file.absolute().toString());
            run(command);
            return file.readText().stripTrailing();
        }
    }

    private void run(List<String> command) {
        Attributes reading = terminal.getAttributes();
        terminal.setAttributes(usual);
        terminal.puts(Capability.keypad_local);
        terminal.flush();
        try {
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw failed("ended with status " + status);
            }
        } catch (IOException impossible) {
            throw failed("can't be started");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted");
        } finally {
            terminal.setAttributes(reading);
            terminal.puts(Capability.keypad_xmit);
            terminal.flush();
        }
    }

    private BbshException failed(String how) {
        return new BbshException(
                "the editor '" + program.orElse("") + "' " + how + "; the line is as it was",
                "EDITOR=nano bbsh     (leave bbsh first)");
    }
}
