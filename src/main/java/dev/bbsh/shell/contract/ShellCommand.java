package dev.bbsh.shell.contract;

/**
 * A command. It answers; it neither prints, nor asks, nor changes the session. Declare one with
 * {@link Declaration#command}.
 */
public interface ShellCommand {

    /** What can be said of it without running it. */
    Signature signature();

    /**
     * Works out the answer, on a thread with a large stack.
     *
     * @throws dev.bbsh.work.BbshException when the user can do something about the failure
     * @throws dev.bbsh.work.CancelledException when the user no longer wants the answer
     */
    Answer run(Invocation in);
}
