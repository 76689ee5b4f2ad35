package dev.bbsh.shell.command;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.Parts;
import dev.bbsh.jira.answer.SavedKind;
import dev.bbsh.jira.answer.SavedText;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.script.Words;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.session.Origin;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells of files that load can't use, or only shows, which other command reads them. */
final class ReadByAnother {

    private ReadByAnother() {}

    /**
     * Does nothing unless a text that is not JSON is read by another command.
     *
     * @throws BbshException with that command
     */
    static void requireNone(String file, Progress progress) {
        kinds(Location.of(file), SavedKind::ofTable, progress).stream()
                .findFirst()
                .ifPresent(
                        (kind) -> {
                            throw new BbshException(
                                    "'" + file + "' is " + kind.words() + ", not JSON",
                                    line(kind, file));
                        });
    }

    /** The same error about a zip of several files, with the command that reads the whole zip. */
    static BbshException explained(BbshException error, String file, Progress progress) {
        if (!Location.of(file).exists() || Location.of(file).isFolder()) {
            return error;
        }
        return isAnswers(file, progress)
                ? new BbshException(
                        error.getMessage() + "; these are answers of Jira",
                        line(SavedKind.ANSWER, file),
                        error)
                : error;
    }

    private static boolean isAnswers(String file, Progress progress) {
        try {
            List<SavedKind> kinds = kinds(Location.of(file), SavedKind::of, progress);
            return kinds.size() > 1 && kinds.contains(SavedKind.ANSWER);
        } catch (BbshException unreadable) {
            return false;
        }
    }

    /** What is to be said of a document that is JSON, and read by another command. */
    static Optional<TextLine> line(OpenDocument open, Progress progress) {
        boolean other = FileKind.of(open.content().root()) == FileKind.OTHER;
        if (!other || !(open.origin() instanceof Origin.Loaded loaded)) {
            return Optional.empty();
        }
        Optional<String> error = error(loaded.file(), progress);
        return error.isPresent()
                ? error.map(
                        (why) ->
                                TextLine.of(open.name() + " is an error that Jira answered: " + why)
                                        .and(
                                                Style.MUTED,
                                                "     (save the answer again, then catalog load "
                                                        + loaded.file().name()
                                                        + ")"))
                : kinds(loaded.file(), SavedKind::of, progress).stream()
                        .findFirst()
                        .filter((kind) -> kind != SavedKind.SYNC_FILE)
                        .map((kind) -> said(open, kind, loaded.file().name()));
    }

    private static Optional<String> error(Location file, Progress progress) {
        List<String> errors = new ArrayList<>();
        Parts.read(file, progress, (_, in) -> SavedText.of(in).error().ifPresent(errors::add));
        return errors.stream().findFirst();
    }

    private static TextLine said(OpenDocument open, SavedKind kind, String file) {
        return TextLine.of(open.name() + " is " + kind.words())
                .and(Style.MUTED, "     (" + line(kind, file) + " reads it)");
    }

    private static String line(SavedKind kind, String file) {
        return kind.command() + " " + Words.quote(file);
    }

    private static List<SavedKind> kinds(
            Location file, Function<byte[], Optional<SavedKind>> kind, Progress progress) {
        List<SavedKind> kinds = new ArrayList<>();
        Parts.read(
                file,
                progress,
                (_, in) -> kind.apply(in.readNBytes(SavedKind.SEEN)).ifPresent(kinds::add));
        return kinds;
    }
}
