package dev.bbsh.shell.contract;

/**
 * A command. It returns an answer; it does not print, ask, or change the session. Declare one with
 * {@link Declaration#command}.
 */
public interface ShellCommand {

    /** The description of the command, known without running it. */
    Signature signature();

    /**
     * Computes the answer, on a thread with a large stack unless it {@link #isQuick}.
     *
     * @throws dev.bbsh.work.BbshException when the user can do something about the failure
     * @throws dev.bbsh.work.CancelledException when the user no longer wants the answer
     */
    Answer run(Invocation in);

    /** True when the command only names or arranges what is in memory, in no time. */
    default boolean isQuick() {
        return false;
    }
}
