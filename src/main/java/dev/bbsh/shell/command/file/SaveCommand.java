package dev.bbsh.shell.command.file;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.ExistingFile;
import dev.bbsh.operation.document.SaveTarget;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.FileSnapshot;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;

import java.util.List;
import java.util.Optional;

/** The command {@code save}. */
public final class SaveCommand implements ShellCommand {

    private static final Argument<Optional<String>> DOCUMENT =
            Argument.optional(
                    "document",
                    ParameterType.DOCUMENT,
                    "the document to save (default: the current one)");

    private static final Argument<Optional<String>> FILE =
            Argument.proposed("file", ParameterType.TARGET, "a file name, such as upload.json");

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
        Optional<Question> proposal = proposal(in);
        if (proposal.isPresent()) {
            return proposal.get();
        }
        return saved(in, Location.of(in.get(FILE).orElseThrow()));
    }

    private static Outcome saved(Invocation in, Location file) {
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

    /** The question for a line without a file: the only word may be the name of a document. */
    private static Optional<Question> proposal(Invocation in) {
        Optional<String> word = in.get(FILE);
        boolean named =
                in.get(DOCUMENT).isEmpty()
                        && word.filter((name) -> in.workspace().documents().has(name)).isPresent();
        if (word.isPresent() && !named) {
            return Optional.empty();
        }
        OpenDocument document = word.map(in::named).orElseGet(in::document);
        String free = freeFile(document.plainName());
        String whole =
                in.signature()
                        .line(
                                in.arguments()
                                        .with(DOCUMENT, List.of(document.name()))
                                        .with(FILE, List.of(free)));
        return Optional.of(
                new Question(
                        "Save " + document.name() + " to which file?     (or type: save NAME FILE)",
                        List.of(new Question.Choice(free + ", in this folder", whole))));
    }

    /** The name of the document with .json, and a number when there is such a file. */
    private static String freeFile(String name) {
        return DocumentNames.free(name, (each) -> Location.of(each + ".json").exists()) + ".json";
    }
}
