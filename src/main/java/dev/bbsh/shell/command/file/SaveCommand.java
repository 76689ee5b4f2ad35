package dev.bbsh.shell.command.file;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.ExistingFile;
import dev.bbsh.operation.document.SaveTarget;
import dev.bbsh.session.document.FileSnapshot;
import dev.bbsh.shell.contract.Answer;
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

/** The command {@code save}. */
public final class SaveCommand implements ShellCommand {

    private static final Argument<Optional<String>> DOCUMENT =
            Argument.optional(
                    "document",
                    ParameterType.DOCUMENT,
                    "the document to save (default: the current one)");

    private static final Argument<String> FILE =
            Argument.required("file", ParameterType.TARGET, "a file name, such as upload.json");

    private static final Option<Boolean> OVERWRITE =
            Option.flag("overwrite", "replace the file if it exists");

    private static final Option<Boolean> PARENTS = Option.flag("parents", "create missing folders");

    private static final Signature SIGNATURE =
            Declaration.command("save", "Write a document to a file")
                    .in(CommandGroup.FILES)
                    .argument(DOCUMENT)
                    .argument(FILE)
                    .options(OVERWRITE, PARENTS)
                    .example("save merged upload/merged.json --parents", "the file to import")
                    .example("save fixed.json", "the current document")
                    .detail(
                            "The file is written under a temporary name and renamed when it is"
                                    + " complete. Everything you did not change is saved byte for"
                                    + " byte.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        requireFile(in);
        Location file = Location.of(in.get(FILE));
        SaveTarget target = new SaveTarget(in.document(), file, in.workspace());
        if (!in.get(OVERWRITE)) {
            target.requireNotSource();
        }
        FileSnapshot.State source = target.sourceState(in.progress());
        target.requireUnchanged(in.progress());
        AtomicFile.Permission permission =
                new AtomicFile.Permission(in.get(OVERWRITE), in.get(PARENTS));
        List<String> replaced = ExistingFile.notes(file);
        long bytes = target.write(permission, in.progress());
        SavedLines lines = new SavedLines(target.document(), file, source);
        Outcome report = Outcome.report(lines.of(bytes, replaced, in.progress()));
        return target.written()
                .map((next) -> report.with(in.history().withPresent(next)))
                .orElse(report);
    }

    /** Requires a file besides the name of a document. */
    private static void requireFile(Invocation in) {
        String word = in.get(FILE);
        if (in.get(DOCUMENT).isEmpty() && in.workspace().documents().has(word)) {
            throw new BbshException(
                    "'" + word + "' is a document, not a file name",
                    "save " + word + " " + word + ".json");
        }
    }
}
