package dev.bbsh.shell.command.prepare;

import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Key;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/** The options of {@code verify} that belong to {@code --uploaded}. */
final class ResyncOptions {

    static final Option<Optional<String>> UPLOADED =
            Option.of(
                    "uploaded",
                    ParameterType.DOCUMENT,
                    "after the resync: the file that was uploaded for pairing");

    static final Option<Optional<String>> WITH =
            Option.of(
                    "with",
                    ParameterType.DOCUMENT,
                    "the download of the new sync's other side, if it is another file");

    static final Option<Optional<String>> SINCE =
            Option.of("since", ParameterType.TIME, "the day on which the resync began");

    static final Option<Optional<String>> ONLY =
            Option.choice("only", "only the rows of this list", ResyncList.words());

    static final Option<Boolean> COUNT = Option.flag("count", "as data: only the numbers");

    static final Option<List<String>> TEXTS =
            Option.many(
                    "texts",
                    ParameterType.CATALOG,
                    "a catalog with comments, to compare their texts");

    /** The mappings, which {@code verify} has in any case. */
    static final Option<List<String>> MAPPINGS =
            MovedSideOptions.mappings(
                    "also check that the new IDs are those in the mapping; with --uploaded, find"
                            + " items that were sent again under new IDs");

    private static final List<Key<?>> OWN = List.of(WITH, SINCE, ONLY, COUNT, TEXTS);

    private ResyncOptions() {}

    /** Refuses the options without {@code --uploaded}. */
    static void requireUploaded(Invocation in) {
        OWN.stream()
                .filter(in::has)
                .findFirst()
                .ifPresent(
                        (option) -> {
                            throw new BbshException(
                                    "--"
                                            + option.parameter().name()
                                            + " belongs to verify NEW --uploaded OUTPUT",
                                    "help verify");
                        });
    }
}
