package dev.bbsh.shell.command.share;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.WriteProtection;
import dev.bbsh.migrate.redact.Redaction;
import dev.bbsh.operation.redact.PersonalCheck;
import dev.bbsh.operation.redact.RandomSeed;
import dev.bbsh.operation.redact.RedactedCopies;
import dev.bbsh.operation.redact.RedactionSource;
import dev.bbsh.operation.redact.RedactionSources;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;

/** The command {@code redact}: writes copies of files that may be shared. */
public final class RedactCommand implements ShellCommand {

    private static final Argument<List<String>> SOURCES =
            Argument.any(
                    "sources",
                    ParameterType.DOCUMENT_OR_FILE,
                    "open documents, catalogs and mappings, files or folders (default: all that is"
                            + " open)");

    private static final Option<Optional<String>> TO =
            Option.of("to", ParameterType.FOLDER, "the folder for the copies");

    private static final Option<Optional<String>> SEED =
            Option.of(
                    "seed",
                    ParameterType.VALUE,
                    "the same files and the same seed give the same copies (default: random)");

    private static final Option<Optional<Long>> SHIFT_TIMES =
            Option.of("shift-times", ParameterType.VALUE, "move all times by this many days")
                    .map((days) -> days.map(RedactCommand::days));

    private static final Option<Boolean> OVERWRITE =
            Option.flag("overwrite", "replace files that exist");

    private static final Option<Boolean> CHECK =
            Option.flag("check", "write nothing, list what seems personal");

    private static final long MOST_DAYS = 36_500;

    private static final Signature SIGNATURE =
            Declaration.command("redact", "Write copies of files that can be shared")
                    .in(CommandGroup.GUIDE)
                    .argument(SOURCES)
                    .options(TO, SEED, SHIFT_TIMES, OVERWRITE, CHECK, Signature.OUTPUT)
                    .example(
                            "redact primary.json secondary.json config.json --to share",
                            "all files of a case at once")
                    .example("redact --to share --seed orbit", "all that is open")
                    .example("redact --check config.json", "what seems personal in a file")
                    .detail(
                            "Names, texts, keys, IDs, e-mail addresses, hosts, account IDs and"
                                + " tokens are replaced in the same way in all files: pairs still"
                                + " pair, IDs still map, and check finds the same. Each copy is"
                                + " scanned before it gets its name; if something is left, no copy"
                                + " is written.")
                    .detail(
                            "What stays: names of members and columns, words of the formats, of JQL"
                                + " and of every new Jira (Bug, In Progress), numbers under five"
                                + " digits with those of issue keys, counts and sizes, colours,"
                                + " single letters, and times unless --shift-times moves them.")
                    .detail(
                            "Anyone with the seed can reverse the replacement of numbers and of"
                                    + " words in Latin letters. Without --seed it is random and not"
                                    + " kept.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Outcome run(Invocation in) {
        RedactionSources.Found found =
                RedactionSources.of(in.get(SOURCES), in.workspace(), in.progress());
        return in.get(CHECK) ? checked(in, found.sources()) : redacted(in, found);
    }

    private static Outcome checked(Invocation in, List<RedactionSource> sources) {
        if (in.has(TO) || in.has(SEED) || in.has(SHIFT_TIMES) || in.has(OVERWRITE)) {
            throw new BbshException(
                    "--check writes nothing: it takes no other options",
                    "redact --check FILE     (or: redact FILE --to FOLDER)");
        }
        List<PersonalCheck.Found> found = PersonalCheck.of(sources, in.progress());
        Outcome answer = Outcome.data(PersonalTable.of(found));
        return found.isEmpty() ? answer : answer.unmet();
    }

    private static Outcome redacted(Invocation in, RedactionSources.Found found) {
        String to =
                in.get(TO)
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "redact needs a folder for the copies",
                                                in.lineWith(TO, List.of("FOLDER"))));
        WriteProtection.require("the copies are not written");
        Location folder = Location.of(to);
        if (folder.exists() && !folder.isFolder()) {
            throw new BbshException(
                    "'" + folder + "' is a file, not a folder",
                    in.lineWith(TO, List.of("OTHER-FOLDER")));
        }
        Redaction.Terms terms =
                new Redaction.Terms(
                        in.get(SEED).orElseGet(RandomSeed::next), in.get(SHIFT_TIMES).orElse(0L));
        RedactedCopies.Result result =
                RedactedCopies.write(
                        new RedactedCopies.Request(
                                found.sources(), folder, in.get(OVERWRITE), terms),
                        in.progress());
        return Outcome.data(
                new RedactedView(result, folder, found.withoutFile(), in.has(SEED)).facts());
    }

    private static long days(String word) {
        try {
            long days = Long.parseLong(word);
            if (days != 0 && Math.abs(days) <= MOST_DAYS) {
                return days;
            }
        } catch (NumberFormatException none) {
            // Refused below.
        }
        throw new BbshException(
                "'" + word + "' is not a number of days",
                "redact FILE --to FOLDER --shift-times -400     (days, not 0)");
    }
}
