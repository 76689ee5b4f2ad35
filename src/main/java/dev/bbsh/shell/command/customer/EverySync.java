package dev.bbsh.shell.command.customer;

import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Key;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.work.BbshException;

import java.util.List;

/** The option {@code --all}: a command works on every sync whose documents are open. */
public final class EverySync {

    /** The option. */
    public static final Option<Boolean> ALL =
            Option.flag("all", "every sync whose documents are open");

    private EverySync() {}

    /**
     * Refuses parameters that are about one sync.
     *
     * @throws BbshException when the line has one of them and {@code --all}
     */
    public static void requireNo(List<? extends Key<?>> ofOne, Invocation in) {
        for (Key<?> each : ofOne) {
            if (in.has(each)) {
                throw new BbshException(
                        "--all is about every sync, so "
                                + (each instanceof Option<?>
                                        ? "--" + each.parameter().name()
                                        : "'" + each.parameter().name() + "'")
                                + " can't be combined with it",
                        in.lineWith(ALL, List.of()) + "   or   " + in.lineWith(each, List.of()));
            }
        }
    }
}
