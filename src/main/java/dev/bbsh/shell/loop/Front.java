package dev.bbsh.shell.loop;

/** The side of the program that the person or another program sees. */
public interface Front extends AutoCloseable {

    /** What the loop prints to and asks. */
    Console console();

    /** The lines that are typed or piped. */
    LineSource lines();

    /** How those lines are run. */
    Manner manner();

    @Override
    void close();
}
