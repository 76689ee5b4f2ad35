package dev.bbsh.shell.loop;

import dev.bbsh.shell.script.LineSource;

/** The front of the program: a person at a terminal, or a script or a pipe. */
public interface Frontend {

    /** The user-facing services of the loop. */
    UserInterface console();

    /** The lines that are typed or piped. */
    LineSource lines();

    /** The way in which those lines are run. */
    RunMode manner();
}
