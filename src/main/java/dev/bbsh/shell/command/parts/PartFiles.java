package dev.bbsh.shell.command.parts;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.FileOutput;
import dev.bbsh.json.Document;
import dev.bbsh.json.tape.Text;
import dev.bbsh.json.tape.TextSink;
import dev.bbsh.script.CommandLine;
import dev.bbsh.session.SessionProof;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.history.History;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files of the parts: each is written under a temporary name, and renamed when it is complete.
 */
final class PartFiles {

    private static final int CHUNK = 1 << 20;

    private final Location folder;
    private final String base;
    private final List<String> titles;
    private final AtomicFile.Permission permission;

    private PartFiles(Location folder, String base, List<String> titles, boolean overwrite) {
        this.folder = folder;
        this.base = base;
        this.titles = titles;
        this.permission = new AtomicFile.Permission(overwrite, true);
    }

    /**
     * The files in the folder that the line names.
     *
     * @param base the beginning of their names
     * @throws BbshException when one of them exists and must not be overwritten
     */
    static PartFiles of(Target target, String base, List<String> titles) {
        Location typed = Location.of(target.folder().orElseThrow());
        Location folder = typed.exists() ? typed : typed.normalized();
        if (folder.exists() && !folder.isFolder()) {
            throw new BbshException(
                    "'" + folder + "' is a file, not a folder",
                    "choose another folder: --to FOLDER");
        }
        PartFiles files = new PartFiles(folder, base, titles, target.overwrite());
        titles.forEach((title) -> files.requireFree(files.file(title)));
        return files;
    }

    private void requireFree(Location file) {
        if (file.exists() && !permission.overwrite()) {
            throw new BbshException(
                    "'" + file + "' already exists", "choose another folder, or add --overwrite");
        }
    }

    Location file(String title) {
        return folder.resolve(base + "-" + title + ".json");
    }

    String called(String title) {
        return file(title).toString();
    }

    /** The history of a line that has written the files and proven something about them. */
    History proven(String result, Invocation in) {
        Workspace workspace = in.workspace();
        SessionProof proof =
                new SessionProof(
                        in.signature().line(in.arguments()),
                        new SessionProof.Subject.Divided(titles.size()),
                        SessionProof.Verdict.PROVEN,
                        result,
                        SessionProof.Basis.of(titles.stream().map(this::file).toList()));
        return in.history().withPresent(workspace.withResults(workspace.results().with(proof)));
    }

    /** Writes one document after the other. */
    void write(List<Document> parts, Progress progress) {
        for (int i = 0; i < parts.size(); i++) {
            Location file = file(titles.get(i));
            Document part = parts.get(i);
            progress.beginBytes("writing " + file.name(), part.length());
            AtomicFile.write(file, permission, (out) -> part.writeTo(sink(out, progress)));
        }
    }

    /** Writes all files in parallel; none is renamed before all are written. */
    void writeTogether(Progress progress, Consumer<List<TextSink>> writer) {
        write(0, new ArrayList<>(), progress, writer);
    }

    private void write(
            int next, List<TextSink> open, Progress progress, Consumer<List<TextSink>> writer) {
        if (next == titles.size()) {
            writer.accept(open);
        } else {
            AtomicFile.write(
                    file(titles.get(next)),
                    permission,
                    (out) -> {
                        open.add(sink(out, progress.uncounted()));
                        write(next + 1, open, progress, writer);
                    });
        }
    }

    private static TextSink sink(FileOutput out, Progress progress) {
        return (text) -> write(text, out, progress);
    }

    private static void write(Text text, FileOutput out, Progress progress) {
        for (int at = text.from(); at < text.to(); at += CHUNK) {
            int length = Math.min(CHUNK, text.to() - at);
            out.write(text.bytes(), at, length);
            progress.advance(length);
        }
    }

    /**
     * The place where the parts of a split go: documents, or files in a folder.
     *
     * @param name the beginning of their names, if it was given
     * @param folder as it was typed; empty for documents
     * @param overwrite true when files that exist may be replaced
     */
    record Target(Optional<String> name, Optional<String> folder, boolean overwrite) {

        /** The option that names the folder, with a blank before it; empty for documents. */
        String folderWords() {
            return folder.map((each) -> " --to " + CommandLine.quote(each)).orElse("");
        }
    }
}
