package dev.bbsh.file;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * The program's own folders, by the XDG Base Directory Specification 0.8.
 *
 * @param configuration settings and the user's own rules
 * @param state history, journals, traces of failures
 */
public record ProgramFolders(Location configuration, Location state) {

    private static final String PROGRAM = "bbsh";

    /**
     * The folders named by environment variables; relative values are ignored, as the specification
     * says.
     */
    public static ProgramFolders of(Map<String, String> environment) {
        return new ProgramFolders(
                folder(environment.get("XDG_CONFIG_HOME"), "~/.config"),
                folder(environment.get("XDG_STATE_HOME"), "~/.local/state"));
    }

    private static Location folder(@Nullable String said, String usual) {
        if (said != null && !said.isEmpty() && Location.of(said).path().isAbsolute()) {
            return Location.of(said).resolve(PROGRAM);
        }
        return Location.of(usual).resolve(PROGRAM);
    }
}
