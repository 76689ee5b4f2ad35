package dev.bbsh.shell.loop;

import dev.bbsh.file.ProgramFolders;
import dev.bbsh.shell.output.Display;
import dev.bbsh.shell.output.QuestionDialog;
import dev.bbsh.shell.worker.Worker;

/**
 * The user-facing services of the loop.
 *
 * @param display prints
 * @param worker runs the work of commands, and stops it on Ctrl-C
 * @param asker asks questions
 * @param folders the program's own folders
 */
public record UserInterface(
        Display display, Worker worker, QuestionDialog asker, ProgramFolders folders) {}
