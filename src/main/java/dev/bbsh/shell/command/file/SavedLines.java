package dev.bbsh.shell.command.file;

import dev.bbsh.file.Location;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.file.write.FileOutput;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.FileSnapshot;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.command.value.Differences;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lines about a saved document, with everything that may be a surprise.
 *
 * @param source the state of the file that the document was read from
 */
record SavedLines(OpenDocument document, Location file, FileSnapshot.State source) {

    View of(long bytes, List<String> replaced, Progress progress) {
        List<TextLine> lines = new ArrayList<>();
        lines.add(
                TextLine.of("saved ")
                        .and(Style.NAME, document.name())
                        .and(" to " + file + ", " + size(bytes))
                        .and(", " + Differences.summary(document, progress))
                        .and(Style.MUTED, document.changed() ? "     (diff shows them)" : ""));
        form().ifPresent((said) -> lines.add(TextLine.of(said)));
        if (!document.origin().repairs().isEmpty()) {
            lines.add(TextLine.of(RepairLines.summary(document.origin().repairs())));
        }
        replaced.forEach((said) -> lines.add(TextLine.of(said)));
        document.incomplete()
                .forEach(
                        (missing) ->
                                lines.add(
                                        TextLine.of(
                                                Style.WARNING,
                                                "incomplete: "
                                                        + missing
                                                        + "; the saved file doesn't show this")));
        fate().ifPresent((said) -> lines.add(TextLine.of(Style.WARNING, said)));
        return new View.Message(lines);
    }

    private String size(long bytes) {
        return Plurals.of(bytes, "byte") + (FileOutput.isPacked(file) ? " packed with gzip" : "");
    }

    /**
     * A remark when the file that was read, or the name of the file written, suggests another form.
     */
    private Optional<String> form() {
        if (FileOutput.isPacked(file)) {
            return Optional.empty();
        }
        if (file.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return Optional.of(
                    "saved as plain UTF-8, not as a zip: only files ending in .gz are packed");
        }
        return document.origin() instanceof DocumentOrigin.Loaded loaded
                        && loaded.content() != FileContent.TEXT
                ? Optional.of(
                        "it was " + loaded.content().description() + " and is now plain UTF-8")
                : Optional.empty();
    }

    private Optional<String> fate() {
        String name = document.name();
        return document.source()
                .map(FileSnapshot::file)
                .flatMap(
                        (from) ->
                                switch (source) {
                                    case SAME -> Optional.empty();
                                    case GONE ->
                                            Optional.of(
                                                    "The source file of "
                                                            + name
                                                            + " was deleted after loading ('"
                                                            + from
                                                            + "')");
                                    case CHANGED ->
                                            Optional.of(
                                                    "The source file of "
                                                            + name
                                                            + " was changed after loading ('"
                                                            + from
                                                            + "'). The saved file is based on the"
                                                            + " version that was loaded.");
                                });
    }
}
