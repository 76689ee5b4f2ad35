package dev.bbsh.shell.command;

import dev.bbsh.file.Location;
import dev.bbsh.file.Source;
import dev.bbsh.json.Document;
import dev.bbsh.json.DocumentReader;
import dev.bbsh.json.tape.JsonSyntaxException;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.Times;
import dev.bbsh.render.View;
import dev.bbsh.session.Names;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.session.Origin;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.command.sync.DocumentLines;
import dev.bbsh.shell.command.sync.TogetherLines;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opens files: all of them, or none. */
final class Loading {

    private static final String AGAIN = "stop the sync on both sides and download it again";

    private static final String OR_MEND = AGAIN + "; or mend it there with an editor";

    private final Progress progress;

    private final List<String> names = new ArrayList<>();

    private Workspace workspace;

    private Loading(Workspace workspace, Progress progress) {
        this.workspace = workspace;
        this.progress = progress;
    }

    static Outcome answer(Invocation in) {
        List<String> files = in.all("files");
        Optional<String> as = in.given("as");
        if (as.isPresent() && files.size() > 1) {
            throw new BbshException(
                    "--as names one document, and there are " + files.size() + " files",
                    "load FILE --as " + as.get());
        }
        as.ifPresent((name) -> requireFree(name, in.workspace()));
        Loading loading = new Loading(in.workspace(), in.progress());
        files.forEach((file) -> loading.open(file, as));
        return Outcome.report(loading.said(in))
                .with(in.history().then(loading.title(), loading.workspace));
    }

    private static void requireFree(String name, Workspace workspace) {
        if (workspace.documents().has(Names.checked(name))) {
            throw new BbshException(
                    "there is a document '" + name + "' already",
                    "close " + name + "   or another name");
        }
    }

    private void open(String file, Optional<String> as) {
        Location location = Location.of(file);
        try (Source source = Source.open(location)) {
            Document document = read(location, source, progress);
            String name = workspace.freeName(as.orElseGet(() -> Names.of(location.name())));
            Origin.Loaded origin = new Origin.Loaded(location.absolute(), source.stamp());
            workspace = workspace.opened(name, document, origin);
            names.add(name);
        }
    }

    /** Reads a file that is not opened. */
    static Document read(Location file, Progress progress) {
        try (Source source = Source.open(file)) {
            return read(file, source, progress);
        }
    }

    private static Document read(Location file, Source source, Progress progress) {
        if (source.size() == 0) {
            throw new BbshException("'" + file + "' is empty", AGAIN);
        }
        progress.begin("reading " + file.name(), source.size());
        try {
            return DocumentReader.read(source, progress);
        } catch (JsonSyntaxException broken) {
            throw new BbshException("'" + file + "' is " + broken.message(), OR_MEND, broken);
        }
    }

    private String title() {
        return "load " + String.join(" ", names);
    }

    private View said(Invocation in) {
        Times times = new Times(in.now(), workspace.settings().timezone());
        List<OpenDocument> opened =
                names.stream()
                        .flatMap((name) -> workspace.documents().exactly(name).stream())
                        .toList();
        List<TextLine> lines = new ArrayList<>(DocumentLines.of(opened, times, progress));
        lines.addAll(TogetherLines.of(workspace, Set.copyOf(names), progress));
        return new View.Message(lines);
    }
}
