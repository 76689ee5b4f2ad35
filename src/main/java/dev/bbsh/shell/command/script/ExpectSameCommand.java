package dev.bbsh.shell.command.script;

import dev.bbsh.file.Location;
import dev.bbsh.file.MissingFileException;
import dev.bbsh.json.Document;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.operation.document.FileBatchReader;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.value.Differences;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Argument;
import dev.bbsh.shell.contract.CommandGroup;
import dev.bbsh.shell.contract.Declaration;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.contract.ShellCommand;
import dev.bbsh.shell.contract.Signature;
import dev.bbsh.work.BbshException;

/** The command {@code expect same}. */
public final class ExpectSameCommand implements ShellCommand {

    private static final Argument<String> DOCUMENT =
            Argument.required("document", ParameterType.DOCUMENT, "an open document");

    private static final Argument<Location> FILE =
            Argument.required("file", ParameterType.FILE, "the file to compare it with")
                    .map(Location::of);

    private static final Signature SIGNATURE =
            Declaration.command(
                            "expect same", "Fail unless a document has the same content as a file")
                    .in(CommandGroup.SCRIPTS)
                    .argument(DOCUMENT)
                    .argument(FILE)
                    .example("expect same merged checked.json", "exit status 3 if not")
                    .detail(
                            "Differences in white space, escapes, number format (1.0 or 1) and"
                                    + " field order are ignored.")
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation in) {
        OpenDocument document = in.document();
        Location file = in.get(FILE);
        Document other = read(file, in);
        Differences differences =
                Differences.of(
                        other,
                        document.content(),
                        JsonComparison.ScalarEquality.OF_MEANING,
                        1,
                        in.progress());
        return differences.count() == 0
                ? ExpectationOutcome.of(true, document.name() + " is the same as " + file, "")
                : ExpectationOutcome.of(
                        false,
                        document.name() + " differs from " + file + ": ",
                        differences.firstInWords());
    }

    /** The content of the file; a name of an open document leads to the command for two of them. */
    private static Document read(Location file, Invocation in) {
        try {
            return FileBatchReader.document(file, in.progress());
        } catch (MissingFileException missing) {
            if (in.workspace().names().contains(missing.name())) {
                throw new BbshException(
                        "'" + missing.name() + "' is an open document, not a file",
                        "diff " + in.document().name() + " " + missing.name(),
                        missing);
            }
            throw missing;
        }
    }
}
