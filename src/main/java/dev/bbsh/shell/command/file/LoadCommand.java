package dev.bbsh.shell.command.file;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.json.Document;
import dev.bbsh.json.read.DocumentReader;
import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.operation.document.FileBatchReader;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.TimeFormat;
import dev.bbsh.render.View;
import dev.bbsh.repair.result.Repair;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.sync.CaseLines;
import dev.bbsh.shell.command.sync.DocumentLines;
import dev.bbsh.shell.command.sync.SidePairLines;
import dev.bbsh.shell.contract.Answer;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The answer to {@code load}: opens all files, or none. */
public final class LoadCommand {

    private final Progress progress;

    private final List<String> names = new ArrayList<>();

    /** A sentence for each document that got another name because its own was taken. */
    private final List<String> renamed = new ArrayList<>();

    private Workspace workspace;

    private LoadCommand(Workspace workspace, Progress progress) {
        this.workspace = workspace;
        this.progress = progress;
    }

    static Answer answer(Invocation in) {
        List<String> files = in.all("files");
        requireNoAs(files);
        requireNames(in);
        LoadCommand loading = new LoadCommand(in.workspace(), in.progress());
        List<FileBatchReader.ReadFile> all = FileBatchReader.of(files, in.progress());
        for (FileBatchReader.ReadFile read : all) {
            Optional<Question> doubt = loading.open(read, in);
            if (doubt.isPresent()) {
                requireOneBroken(all);
                return doubt.get();
            }
        }
        Outcome outcome =
                Outcome.report(loading.said(in))
                        .with(in.history().then(loading.title(), loading.workspace));
        // In a fresh session the files' own names would be free, and mean the wrong documents.
        return loading.renamed.isEmpty()
                ? outcome
                : outcome.recorded(in.signature().line(in.arguments().with("as", loading.names)));
    }

    /** Requires as many names as files, or none. */
    private static void requireNames(Invocation in) {
        List<String> files = in.all("files");
        List<String> names = in.all("as");
        if (!names.isEmpty() && names.size() != files.size()) {
            throw new BbshException(
                    names.size() == 1
                            ? "--as names one document, and there are " + files.size() + " files"
                            : names.size() + " names do not fit " + files.size() + " files",
                    in.signature().line(in.arguments().with("as", freeNames(in, files.size()))));
        }
        names.forEach(in.workspace()::requireFree);
    }

    /** The names that were given, and free names for the other files. */
    private static List<String> freeNames(Invocation in, int size) {
        List<String> names = new ArrayList<>(in.all("as"));
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

    /** Refuses several broken files: one answer cannot choose the repairs of two files. */
    private static void requireOneBroken(List<FileBatchReader.ReadFile> all) {
        List<FileBatchReader.InvalidFile> broken =
                all.stream()
                        .filter(FileBatchReader.InvalidFile.class::isInstance)
                        .map(FileBatchReader.InvalidFile.class::cast)
                        .toList();
        if (broken.size() > 1) {
            throw new BbshException(
                    broken.size()
                            + " of these files are not JSON\n"
                            + broken.stream()
                                    .map(FileBatchReader.InvalidFile::inOneLine)
                                    .collect(Collectors.joining("\n"))
                            + "\nbest: stop the sync on both sides and download them again;"
                            + " or look at each, and mend it, by itself",
                    broken.stream()
                            .map((each) -> "load " + CommandLine.quote(each.file()))
                            .collect(Collectors.joining("   then   ")));
        }
    }

    /** Opens a file that was read, or gives the question that must be answered first. */
    private Optional<Question> open(FileBatchReader.ReadFile read, Invocation in) {
        return switch (mended(read, FileRepair.wish(in))) {
            case FileRepair.Undecided(Question question) -> Optional.of(question);
            case FileRepair.Opened(
                            DocumentAnalysis document,
                            List<Repair> repairs,
                            List<String> incomplete) -> {
                Location location = Location.of(read.file());
                String name = name(location, in.all("as"));
                DocumentOrigin.Loaded origin =
                        new DocumentOrigin.Loaded(
                                location.absolute(), read.stamp(), read.content(), repairs);
                workspace =
                        incomplete.isEmpty()
                                ? workspace.opened(name, document, origin)
                                : workspace.opened(name, document, origin, incomplete);
                names.add(name);
                yield Optional.empty();
            }
        };
    }

    /** The given name, else that of the file, with a number when it is taken. */
    private String name(Location file, List<String> as) {
        if (!as.isEmpty()) {
            return as.get(names.size());
        }
        String own = DocumentNames.of(file.name());
        String name = workspace.freeName(own);
        if (!name.equals(own)) {
            renamed.add(own + " is open already, so this document is called " + name);
        }
        return name;
    }

    private FileRepair.LoadResult mended(
            FileBatchReader.ReadFile read, FileRepair.RepairOptions wish) {
        return switch (read) {
            case FileBatchReader.ValidFile sound -> FileRepair.ofJson(sound, wish, progress);
            case FileBatchReader.InvalidFile broken ->
                    new FileRepair(read.file(), broken.mistake(), wish, progress).answer();
        };
    }

    /** Reads a file without opening it as a document. */
    public static Document read(Location file, Progress progress) {
        try (FileSource source = FileSource.open(file)) {
            progress.begin("reading " + file.name(), source.size());
            return DocumentReader.read(source, progress);
        } catch (JsonSyntaxException broken) {
            throw new BbshException(
                    "'" + file + "' is " + broken.message(), FileRepair.DOWNLOAD_AGAIN, broken);
        }
    }

    private String title() {
        return "load " + String.join(" ", names);
    }

    private View said(Invocation in) {
        TimeFormat times = new TimeFormat(in.now(), workspace.settings().timezone());
        List<OpenDocument> opened =
                names.stream()
                        .flatMap((name) -> workspace.documents().exactly(name).stream())
                        .toList();
        List<TextLine> lines = new ArrayList<>();
        opened.forEach((each) -> lines.addAll(LoadedLines.first(each)));
        lines.addAll(DocumentLines.of(opened, times, progress));
        renamed.forEach((each) -> lines.add(TextLine.of(each)));
        opened.forEach((each) -> lines.addAll(LoadedLines.of(each, progress)));
        lines.addAll(CaseLines.of(in.workspace().cases(), workspace, opened));
        lines.addAll(SidePairLines.of(workspace, Set.copyOf(names), progress));
        return new View.Message(lines);
    }
}
