package dev.bbsh.shell.loop;

import dev.bbsh.file.Folders;
import dev.bbsh.shell.worker.Worker;

/**
 * What the loop has on the side of the person.
 *
 * @param display where it prints
 * @param worker where commands run, and Ctrl-C stops them
 * @param asker who answers questions
 * @param folders where the program keeps what is its own
 */
public record Console(Display display, Worker worker, Asker asker, Folders folders) {}
