package dev.bbsh.shell.command.file;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.ExistingFile;
import dev.bbsh.file.write.FileOutput;
import dev.bbsh.json.Document;
import dev.bbsh.json.text.Text;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.FileSnapshot;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.document.SaveState;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The answer to {@code save}: writes a document to a file. */
final class SaveCommand {

    private static final int CHUNK = 1 << 20;

    private final Invocation in;

    private final OpenDocument document;

    private final Location file;

    private SaveCommand(Invocation in, OpenDocument document) {
        this.in = in;
        this.document = document;
        this.file = Location.of(in.text("file"));
    }

    static Outcome answer(Invocation in) {
        String word = in.text("file");
        if (in.given("document").isEmpty() && in.workspace().documents().has(word)) {
            throw new BbshException(
                    "'" + word + "' is a document, and no file is named",
                    "save " + word + " " + word + ".json");
        }
        return new SaveCommand(in, in.document()).answer();
    }

    private Outcome answer() {
        refuseOrigin();
        FileSnapshot.State source =
                source().map((each) -> each.state(in.progress())).orElse(FileSnapshot.State.SAME);
        known().ifPresent(this::refuseChanged);
        AtomicFile.Permission permission =
                new AtomicFile.Permission(in.flag("overwrite"), in.flag("parents"));
        List<String> replaced = ExistingFile.notes(file);
        long[] bytes = new long[1];
        AtomicFile.write(file, permission, (out) -> bytes[0] = write(out));
        SavedLines lines = new SavedLines(document, file, source);
        return with(Outcome.report(lines.of(bytes[0], replaced, in.progress())));
    }

    private Outcome with(Outcome said) {
        Workspace workspace = in.workspace();
        Optional<FileStamp> stamp = FileStamp.of(file);
        if (stamp.isEmpty() || !workspace.documents().has(document.name())) {
            return said;
        }
        SaveState.Copy copy =
                new SaveState.Copy(
                        file.absolute(), stamp.get(), document.content(), document.incomplete());
        return said.with(in.history().withPresent(workspace.marked(document.name(), copy)));
    }

    /** Refuses to overwrite the source: a download cannot be repeated once the old sync is gone. */
    private void refuseOrigin() {
        boolean own =
                document.origin() instanceof DocumentOrigin.Loaded loaded
                        && loaded.file().isSameAs(file);
        if (own && file.exists() && !in.flag("overwrite")) {
            throw new BbshException(
                    "'" + file + "' is the file that " + document.name() + " came from",
                    "choose another name, or add --overwrite");
        }
    }

    private Optional<FileSnapshot> source() {
        return in.workspace().saved().source(document);
    }

    /** The target as the session knew it: {@code --overwrite} is meant for that state only. */
    private Optional<FileSnapshot> known() {
        Optional<FileSnapshot> copy =
                in.workspace().saved().of(document).map(SaveState.Copy::onDisk);
        return Stream.of(copy, source())
                .flatMap(Optional::stream)
                .filter((each) -> each.file().isSameAs(file))
                .findFirst();
    }

    private void refuseChanged(FileSnapshot known) {
        if (known.state(in.progress()) == FileSnapshot.State.CHANGED) {
            throw new BbshException(
                    "'"
                            + file
                            + "' has changed since "
                            + document.name()
                            + " was read or saved there",
                    "choose another name; to see what is there now:   load "
                            + file
                            + " --as now   then   diff "
                            + document.name()
                            + " now");
        }
    }

    private long write(FileOutput out) {
        Progress progress = in.progress();
        Document content = document.content();
        progress.begin("writing " + file.name(), -1);
        content.writeTo((text) -> write(text, out, progress));
        return out.written();
    }

    private static void write(Text text, FileOutput out, Progress progress) {
        for (int at = text.from(); at < text.to(); at += CHUNK) {
            int length = Math.min(CHUNK, text.to() - at);
            out.write(text.bytes(), at, length);
            progress.advance(length);
        }
    }
}
