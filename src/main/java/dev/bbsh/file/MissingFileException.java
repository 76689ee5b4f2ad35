package dev.bbsh.file;

import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

/** The error for a file name that does not exist. */
public final class MissingFileException extends BbshException {

    private static final long serialVersionUID = 1L;

    private final String name;

    /**
     * Creates the error for a missing file.
     *
     * @param name as it was typed
     * @param what kind of file was looked for, such as {@code file}
     */
    public MissingFileException(String name, String what, @Nullable Throwable cause) {
        super(
                "no " + what + " '" + name + "'",
                switch (what) {
                    case "script" -> "run FILE     (TAB completes names)";
                    case "token file" -> "jira connect NAME URL --token-env VARIABLE";
                    default -> "load FILE     (TAB completes names)";
                },
                cause);
        this.name = name;
    }

    /** The name of the missing file. */
    public String name() {
        return name;
    }
}
