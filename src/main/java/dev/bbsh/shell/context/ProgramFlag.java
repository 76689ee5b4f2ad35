package dev.bbsh.shell.context;

import dev.bbsh.text.EnumWords;

/** An option of the program's own call that takes no value. */
public enum ProgramFlag {
    /** Run the lines that follow one that failed. */
    KEEP_GOING,
    /** Keep no journal of the session. */
    NO_JOURNAL,
    /** Refuse every command that opens a connection. */
    OFFLINE,
    /** Leave out the user's startup file and saved settings. */
    NO_RC,
    /** Show text that a screen reader can read: no colours, no boxes, nothing drawn again. */
    PLAIN,
    /** Write no file and start no program. */
    READ_ONLY,
    /** Let scripts, {@code -c} and piped lines start programs. */
    ALLOW_PROGRAMS,
    /** Show each line of a script before it runs. */
    ECHO;

    public static final EnumWords<ProgramFlag> WORDS =
            EnumWords.of(ProgramFlag.class, (flag) -> "--" + EnumWords.word(flag));
}
