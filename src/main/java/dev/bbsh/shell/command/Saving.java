package dev.bbsh.shell.command;

import dev.bbsh.file.AtomicFile;
import dev.bbsh.file.Location;
import dev.bbsh.file.Output;
import dev.bbsh.json.Document;
import dev.bbsh.json.Text;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.session.Origin;
import dev.bbsh.session.Workspace;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a document to a file. */
final class Saving {

    private static final int CHUNK = 1 << 20;

    private final Invocation in;

    private final OpenDocument document;

    private final Location file;

    private Saving(Invocation in, OpenDocument document) {
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
        return new Saving(in, in.document()).answer();
    }

    private Outcome answer() {
        refuseOrigin();
        AtomicFile.Permission permission =
                new AtomicFile.Permission(in.flag("overwrite"), in.flag("parents"));
        long[] bytes = new long[1];
        AtomicFile.write(file, permission, (out) -> bytes[0] = write(out));
        Outcome said = Outcome.report(said(bytes[0]));
        Workspace workspace = in.workspace();
        return workspace.documents().has(document.name())
                ? said.with(in.history().moving(workspace.marked(document.name(), file.absolute())))
                : said;
    }

    /** A download can not be got again once the old sync is gone. */
    private void refuseOrigin() {
        boolean own =
                document.origin() instanceof Origin.Loaded loaded && loaded.file().isSameAs(file);
        if (own && !in.flag("overwrite")) {
            throw new BbshException(
                    "'" + file + "' is the file that " + document.name() + " came from",
                    "save it under another name, or add --overwrite");
        }
    }

    private long write(Output out) {
        Progress progress = in.progress();
        Document content = document.content();
        progress.begin("writing " + file.name(), -1);
        content.writeTo((text) -> write(text, out, progress));
        return out.written();
    }

    private static void write(Text text, Output out, Progress progress) {
        for (int at = text.from(); at < text.to(); at += CHUNK) {
            int length = Math.min(CHUNK, text.to() - at);
            out.write(text.bytes(), at, length);
            progress.advance(length);
        }
    }

    private View said(long bytes) {
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of("saved ")
                        .and(Style.NAME, document.name())
                        .and(" to " + file + ", " + String.format(Locale.ROOT, "%,d", bytes))
                        .and(" bytes, " + Differences.summary(document, in.progress()))
                        .and(Style.MUTED, document.changed() ? "     (diff shows them)" : ""));
        if (!document.origin().mended().isEmpty()) {
            lines.add(TextLine.of(RepairLines.summary(document.origin().mended())));
        }
        return new View.Message(lines);
    }
}
