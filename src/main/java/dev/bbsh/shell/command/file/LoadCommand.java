package dev.bbsh.shell.command.file;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.file.Location;
import dev.bbsh.operation.document.FileBatchReader;
import dev.bbsh.operation.document.FileBatchReader.ReadFile;
import dev.bbsh.operation.document.FolderFiles;
import dev.bbsh.operation.document.OpenedFiles;
import dev.bbsh.operation.document.TypedFiles;
import dev.bbsh.render.TextLine;
import dev.bbsh.repair.result.Repair;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.replace.DocumentReplacement;
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
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The command {@code load}: opens all files, or none. */
public final class LoadCommand implements ShellCommand {

    private static final Argument<List<String>> FILES =
            Argument.oneOrMore("files", ParameterType.FILE, "a file to open");

    private static final Option<List<String>> AS =
            Option.many("as", ParameterType.NEW_NAME, "a name for the document; one for each file");

    private static final Option<String> REPAIR =
            Option.often(
                            "repair",
                            "repair a file that isn't valid JSON; or name the repairs, such as"
                                    + " fold:join,12:keep",
                            List.of(FileRepair.ASK, "yes", "no"))
                    .map((word) -> word.orElse(FileRepair.ASK));

    private static final Option<Optional<String>> SHA256 =
            Option.of(
                    "sha256",
                    ParameterType.VALUE,
                    "the first digits of the SHA-256 of the file to repair");

    private static final Option<Optional<String>> REPLACE =
            Option.of(
                    "replace",
                    ParameterType.DOCUMENT,
                    "the open document that the file is a new export of; what was made from it is"
                            + " done again");

    private static final Signature SIGNATURE =
            Declaration.command("load", "Open files")
                    .in(CommandGroup.FILES)
                    .argument(FILES)
                    .options(AS, REPLACE, REPAIR, SHA256)
                    .example(
                            "load primary.json secondary.json", "open both and show how they match")
                    .example("load 'May export.json' --as may", "open it under the name may")
                    .detail(
                            "A document is named after its file, without .json. The file is only"
                                    + " changed if you save over it with --overwrite.")
                    .example(
                            "load cut.json --repair complete-records",
                            "open the complete records of a file that is cut off")
                    .detail(
                            "Files broken by hand-editing or by a mail program can often be"
                                + " repaired. Every repair is listed before it is applied. If two"
                                + " readings are likely, bbsh asks.")
                    .detail(
                            "JSON inside an email, a web page or a code block, or behind line"
                                    + " prefixes, is recognised. bbsh extracts it once you agree.")
                    .example(
                            "load orbit-new.json --replace orbit",
                            "a new export of the same side; merge, prepare and fixes are done"
                                    + " again")
                    .detail(
                            "With --replace, the document keeps its name, and so does everything"
                                    + " made from it. Each step is proven again, and each that no"
                                    + " longer fits is listed. undo takes all of it back in one"
                                    + " step.")
                    .data()
                    .signature();

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Answer run(Invocation typed) {
        requireNoAs(typed.get(FILES));
        TypedFiles meant = TypedFiles.of(typed.get(FILES));
        Invocation all = typed.with(FILES, meant.files());
        if (all.get(REPLACE).isPresent()) {
            return replaced(all);
        }
        requireNoData(all);
        requireNames(all);
        // With names for all of them, or with a repair, none can be left out.
        boolean named = typed.has(AS) || typed.has(REPAIR);
        FolderFiles files =
                FolderFiles.of(
                        meant.files(), named ? Set.of() : meant.inFolders(), typed.progress());
        List<String> names = files.files().stream().map(ReadFile::file).toList();
        Invocation in = typed.with(FILES, names);
        OpenedFiles opened = new OpenedFiles(in.workspace(), in.get(AS));
        Optional<Question> question = open(files.files(), opened, in);
        if (question.isPresent()) {
            return question.get();
        }
        Stream<String> notes = Stream.concat(meant.notes().stream(), files.notes().stream());
        Outcome outcome = outcome(opened, in, notes.toList());
        // Other files may be there tomorrow.
        boolean listed = opened.renamed().isEmpty() && !names.equals(typed.get(FILES));
        return listed ? outcome.recorded(in.lineWith(AS, in.get(AS))) : outcome;
    }

    /** Opens files, up to the first one with a question. */
    private static Optional<Question> open(
            List<ReadFile> files, OpenedFiles opened, Invocation in) {
        FileRepair.RepairOptions wish = repairOptions(in);
        for (ReadFile each : files) {
            switch (FileRepair.of(each, wish, in.progress())) {
                case FileRepair.Undecided(Question question) -> {
                    FileBatchReader.requireOneInvalid(files);
                    return Optional.of(question);
                }
                case FileRepair.Opened(
                                DocumentAnalysis document,
                                List<Repair> repairs,
                                List<String> incomplete) ->
                        opened.add(document, each.origin(repairs), incomplete);
            }
        }
        return Optional.empty();
    }

    /** Opens a new export in place of an open document. */
    private static Answer replaced(Invocation in) {
        List<String> files = in.get(FILES);
        if (files.size() != 1 || in.has(AS)) {
            throw new BbshException(
                    in.has(AS)
                            ? "--replace and --as can't be combined: the document keeps its name"
                            : "--replace takes one file, not " + files.size(),
                    "load FILE --replace " + CommandLine.quote(in.get(REPLACE).orElseThrow()));
        }
        OpenDocument old = in.named(in.get(REPLACE).orElseThrow());
        DocumentReplacement replacement = new DocumentReplacement(old, files.getFirst(), in);
        String line =
                in.with(Signature.OUTPUT, List.of())
                        .with(Signature.TO, List.of())
                        .with(Signature.APPEND, List.of())
                        .lineWith(REPLACE, List.of(old.name()));
        ReadFile read = FileBatchReader.of(files, in.progress()).getFirst();
        return switch (FileRepair.of(read, repairOptions(in), in.progress())) {
            case FileRepair.Undecided(Question question) -> question;
            case FileRepair.Opened(
                            DocumentAnalysis document,
                            List<Repair> repairs,
                            List<String> incomplete) ->
                    replacement.answer(
                            new DocumentReplacement.NewExport(
                                    document, read.origin(repairs), incomplete),
                            (open) -> remarks(open, in),
                            line);
        };
    }

    private static List<TextLine> remarks(OpenDocument open, Invocation in) {
        List<TextLine> lines = new ArrayList<>(LoadedLines.first(open));
        lines.addAll(LoadedLines.of(open, in.progress()));
        return lines;
    }

    private static void requireNoData(Invocation in) {
        if (in.has(Signature.OUTPUT) || in.has(Signature.TO)) {
            throw new BbshException(
                    "load only answers data with --replace",
                    "documents --output json     (after the load)");
        }
    }

    private static Outcome outcome(OpenedFiles opened, Invocation in, List<String> notes) {
        String title = "load " + String.join(" ", opened.names());
        Outcome outcome =
                Outcome.report(LoadedReport.of(opened, notes, in))
                        .with(in.history().then(title, opened.workspace()));
        // In a fresh session the files' own names would be free, and mean the wrong documents.
        return opened.renamed().isEmpty()
                ? outcome
                : outcome.recorded(in.lineWith(AS, opened.names()));
    }

    private static FileRepair.RepairOptions repairOptions(Invocation in) {
        String files = String.join(" ", in.get(FILES).stream().map(CommandLine::quote).toList());
        String as = String.join("", in.get(AS).stream().map(" --as "::concat).toList());
        String replace =
                in.get(REPLACE).map((name) -> " --replace " + CommandLine.quote(name)).orElse("");
        return FileRepair.RepairOptions.of(
                "load " + files + as + replace, in.get(REPAIR), in.get(SHA256));
    }

    /** Requires as many names as files, or none. */
    private static void requireNames(Invocation in) {
        List<String> files = in.get(FILES);
        List<String> names = in.get(AS);
        if (!names.isEmpty() && names.size() != files.size()) {
            throw new BbshException(
                    "--as gives "
                            + Plurals.of(names.size(), "name")
                            + " for "
                            + Plurals.of(files.size(), "file"),
                    in.lineWith(AS, freeNames(in, files.size())));
        }
        names.forEach(in.workspace()::requireFree);
    }

    /** The names that were given, and free names for the other files. */
    private static List<String> freeNames(Invocation in, int size) {
        List<String> names = new ArrayList<>(in.get(AS));
        while (names.size() < size) {
            names.add(
                    DocumentNames.free(
                            names.getFirst(),
                            (name) -> names.contains(name) || in.workspace().isTaken(name)));
        }
        return names.subList(0, size);
    }

    /** Refuses {@code FILE as NAME}, which is how SQL gives names, and suggests {@code --as}. */
    private static void requireNoAs(List<String> files) {
        if (files.size() == 3 && files.get(1).equals("as") && !Location.of("as").exists()) {
            throw new BbshException(
                    "no file 'as'",
                    "load "
                            + CommandLine.quote(files.getFirst())
                            + " --as "
                            + CommandLine.quote(files.getLast()));
        }
    }
}
