package dev.bbsh.shell.command.sync;

import dev.bbsh.session.document.DocumentOrigin.Flag;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The flags of a line that the origin of the new document records. */
public final class GivenFlags {

    private GivenFlags() {}

    /** The flags whose options were given. */
    public static Set<Flag> of(Invocation in, Map<Flag, Option<Boolean>> options) {
        Set<Flag> given = EnumSet.noneOf(Flag.class);
        options.forEach(
                (flag, option) -> {
                    if (in.get(option)) {
                        given.add(flag);
                    }
                });
        return given;
    }
}
