package dev.bbsh.shell.loop;

/** The front of the program: a person at a terminal, or a script or a pipe. */
public interface Front extends AutoCloseable {

    /** The user-facing services of the loop. */
    Console console();

    /** The lines that are typed or piped. */
    LineSource lines();

    /** The way in which those lines are run. */
    Manner manner();

    @Override
    void close();
}
