package dev.bbsh.shell.command.parts;

import dev.bbsh.file.Location;
import dev.bbsh.migrate.split.SplitRule;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.sync.IncompleteInput;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

import java.util.Optional;
import java.util.OptionalLong;

/** The command {@code split}: splits a document, or a file that is not open. */
public final class SplitCommand implements ShellCommand {

    private static final Argument<Optional<String>> SOURCE =
            Argument.optional(
                    "source",
                    ParameterType.DOCUMENT_OR_FILE,
                    ParameterType.DOCUMENT_OR_FILE.description());

    private static final Option<OptionalLong> PARTS =
            Option.number("parts", "the number of parts, of about the same size");

    private static final Option<Boolean> BY_PROJECT =
            Option.flag("by-project", "one part for each project of firstConnector's issues");

    private static final Option<Optional<String>> AS =
            Option.of("as", ParameterType.NEW_NAME, "the beginning of the parts' names");

    private static final Option<Optional<String>> TO =
            Option.of(
                    "to",
                    ParameterType.FOLDER,
                    "write the parts to this folder instead of opening them");

    private static final Option<Boolean> OVERWRITE =
            Option.flag("overwrite", "with --to, replace files that exist");

    private static final Signature SIGNATURE =
            Declaration.command("split", "Split synced issue data into parts to upload one by one")
                    .in(CommandGroup.MIGRATE)
                    .argument(SOURCE)
                    .options(PARTS, BY_PROJECT, AS, TO, OVERWRITE, IncompleteInput.ALLOWED)
                    .example("split merged --parts 3", "opens merged-1-of-3 and so on")
                    .example(
                            "split merged --parts 3 --to upload",
                            "writes upload/merged-1-of-3.json")
                    .example(
                            "split huge.json --parts 20 --to upload",
                            "a file that is too large for memory")
                    .detail(
                            "Both records of an issue pair go into the same part. Each part keeps"
                                + " everything around the records, and its own records byte for"
                                + " byte; join makes one document of them again. If the two sides"
                                + " list the pairs in different orders, a clean cut may be"
                                + " impossible: then join gives the same records in another order,"
                                + " and split warns about it.")
                    .detail(
                            "A file that isn't open is read twice and is never in memory as a"
                                    + " whole: this takes about 100 MiB, plus 40 bytes per record.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        PartFiles.Target target = new PartFiles.Target(in.get(AS), in.get(TO), in.get(OVERWRITE));
        Optional<String> source = in.get(SOURCE);
        SplitRule rule = rule(source, target, in);
        if (target.overwrite() && target.folder().isEmpty()) {
            throw new BbshException(
                    "--overwrite is only for parts that are written to files",
                    "add --to FOLDER     (to write files)");
        }
        Optional<Location> file =
                source.filter((word) -> !in.workspace().documents().has(word))
                        .flatMap(SplitCommand::file);
        if (file.isPresent()) {
            return new FileSplitter(file.get(), rule, in).answer(target);
        }
        OpenDocument open =
                source.map((name) -> in.named(name))
                        .orElseGet(() -> in.workspace().currentDocument());
        return new DocumentSplitter(in, open, rule).answer(target, in.get(PARTS));
    }

    /**
     * The file that a word names; one that looks like a file name is not looked up among the
     * documents.
     */
    private static Optional<Location> file(String word) {
        boolean looksSo = word.contains("/") || word.matches("(?i).*\\.(json|gz|zip)");
        return Optional.of(Location.of(word)).filter((file) -> looksSo || file.exists());
    }

    private static SplitRule rule(Optional<String> source, PartFiles.Target target, Invocation in) {
        OptionalLong parts = in.get(PARTS);
        if (parts.isPresent() == in.get(BY_PROJECT)) {
            String line = "split " + source.map(CommandLine::quote).orElse("NAME");
            String to = target.folderWords();
            throw new BbshException(
                    parts.isPresent()
                            ? "--parts and --by-project can't be combined"
                            : "split needs --parts or --by-project",
                    line + " --parts 2" + to + "   or   " + line + " --by-project" + to);
        }
        return parts.isPresent()
                ? new SplitRule.Even((int) Math.min(parts.getAsLong(), Integer.MAX_VALUE))
                : new SplitRule.ByProject();
    }
}
