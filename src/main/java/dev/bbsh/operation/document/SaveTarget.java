package dev.bbsh.operation.document;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.FileOutput;
import dev.bbsh.json.tape.Text;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.FileSnapshot;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.document.SaveState;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.Optional;
import java.util.stream.Stream;

/** The file that a document is saved to, protected against an unintended overwrite. */
public record SaveTarget(OpenDocument document, Location file, Workspace workspace) {

    private static final int CHUNK = 1 << 20;

    /** Refuses to overwrite the source: a download cannot be repeated once the old sync is gone. */
    public void requireNotSource() {
        boolean own =
                document.origin() instanceof DocumentOrigin.Loaded loaded
                        && loaded.file().isSameAs(file);
        if (own && file.exists()) {
            throw new BbshException(
                    "'" + file + "' is the source file of " + document.name(),
                    "choose another name, or add --overwrite");
        }
    }

    /** The state of the file that the document was read from; unchanged when there is none. */
    public FileSnapshot.State sourceState(Progress progress) {
        return source().map((each) -> each.state(progress)).orElse(FileSnapshot.State.SAME);
    }

    /**
     * Refuses a file that changed since the session read or wrote it: {@code --overwrite} is meant
     * for the file as the session knew it.
     */
    public void requireUnchanged(Progress progress) {
        Optional<FileSnapshot> copy = workspace.saved().of(document).map(SaveState.Copy::onDisk);
        Optional<FileSnapshot> known =
                Stream.of(copy, source())
                        .flatMap(Optional::stream)
                        .filter((each) -> each.file().isSameAs(file))
                        .findFirst();
        if (known.filter((each) -> each.state(progress) == FileSnapshot.State.CHANGED)
                .isPresent()) {
            throw new BbshException(
                    "'"
                            + file
                            + "' has changed since "
                            + document.name()
                            + " was loaded from it or saved to it",
                    "choose another name; to see the changes:   load "
                            + file
                            + " --as now   then   diff "
                            + document.name()
                            + " now");
        }
    }

    /**
     * Writes the document.
     *
     * @return the number of bytes of the file
     */
    public long write(AtomicFile.Permission permission, Progress progress) {
        long[] bytes = new long[1];
        AtomicFile.write(file, permission, (out) -> bytes[0] = write(out, progress));
        return bytes[0];
    }

    /** The workspace after the file was written; empty when it has no such document. */
    public Optional<Workspace> written() {
        return FileStamp.of(file)
                .filter((_) -> workspace.documents().has(document.name()))
                .map(
                        (stamp) ->
                                workspace.marked(
                                        document.name(),
                                        new SaveState.Copy(
                                                file.absolute(),
                                                stamp,
                                                document.content(),
                                                document.incomplete())));
    }

    private Optional<FileSnapshot> source() {
        return workspace.saved().source(document);
    }

    private long write(FileOutput out, Progress progress) {
        progress.beginBytes("writing " + file.name(), document.content().length());
        document.content().writeTo((text) -> write(text, out, progress));
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
