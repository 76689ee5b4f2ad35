package dev.bbsh.shell.context;

import dev.bbsh.file.ProgramFolders;
import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.render.Palette;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.output.OutputChannel;

import java.time.InstantSource;
import java.util.Set;

/**
 * The parts of the program that every front needs.
 *
 * @param session the session
 * @param folders the program's own folders
 * @param clock the time
 * @param live the live sites of the session, with their secrets
 * @param flags the options of the program's call
 */
public record ShellContext(
        Session session,
        ProgramFolders folders,
        InstantSource clock,
        LiveSites live,
        Set<ProgramFlag> flags) {

    public ShellContext {
        flags = Set.copyOf(flags);
    }

    /** A program that was called without options. */
    public ShellContext(
            Session session, ProgramFolders folders, InstantSource clock, LiveSites live) {
        this(session, folders, clock, live, Set.of());
    }

    /** A program without any variable of the environment. */
    public ShellContext(Session session, ProgramFolders folders, InstantSource clock) {
        this(session, folders, clock, LiveSites.none(clock));
    }

    /** True when the program was called with this option. */
    public boolean has(ProgramFlag flag) {
        return flags.contains(flag);
    }

    /**
     * The colours of the user's theme.
     *
     * @param usual the colours without a theme; where there are none, no theme has any
     */
    public Palette palette(Palette usual) {
        if (usual == Palette.NONE) {
            return usual;
        }
        return switch (session.history().present().settings().theme()) {
            case AUTO -> usual;
            case DARK -> Palette.DARK;
            case LIGHT -> Palette.LIGHT;
            case NONE -> Palette.NONE;
        };
    }

    /** The layout of text on an output. */
    public OutputChannel.Layout layout(boolean terminal) {
        if (has(ProgramFlag.PLAIN)) {
            return OutputChannel.Layout.SPOKEN;
        }
        return terminal ? OutputChannel.Layout.WRAPPED : OutputChannel.Layout.UNBROKEN;
    }

    /** The present way to write times: at this moment, in the user's time zone. */
    public TimeFormat times() {
        return new TimeFormat(clock.instant(), session.history().present().settings().timezone());
    }
}
