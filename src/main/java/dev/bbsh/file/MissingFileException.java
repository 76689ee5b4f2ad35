package dev.bbsh.file;

import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

/** No file has the name that was typed. */
public final class MissingFileException extends BbshException {

    private static final long serialVersionUID = 1L;

    private final String name;

    /**
     * A failure to find a file.
     *
     * @param name as it was typed
     * @param what kind of file was looked for, such as {@code file}
     */
    public MissingFileException(String name, String what, @Nullable Throwable cause) {
        super(
                "no " + what + " '" + name + "'",
                (what.equals("script") ? "run" : "load") + " FILE     (TAB completes names)",
                cause);
        this.name = name;
    }

    /** The name that no file has. */
    public String name() {
        return name;
    }
}
