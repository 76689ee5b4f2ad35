package dev.bbsh.operation.kept;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.PackedPath;
import dev.bbsh.file.read.FileDigest;
import dev.bbsh.script.CommandLine;
import dev.bbsh.script.word.Variables;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.document.SaveState;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.FileUse;
import dev.bbsh.session.kept.KeptCase;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.session.kept.KeptFile;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a session uses, as its case keeps them: each once for every state. */
final class CaseFiles {

    /** The files of a catalog's folder that are kept; more are no answers of one Jira site. */
    private static final int OF_FOLDER = 500;

    private final CaseFolder folder;
    private final KeptCase kept;
    private final Progress progress;
    private final List<String> changed = new ArrayList<>();

    CaseFiles(CaseFolder folder, KeptCase kept, Progress progress) {
        this.folder = folder;
        this.kept = kept;
        this.progress = progress;
    }

    /** The files that were changed while they were used, in words: their digest is not known. */
    List<String> changed() {
        return List.copyOf(changed);
    }

    /** The files that the session uses and the case doesn't keep yet. */
    List<KeptEvent> used(String line, Workspace after, Instant now) {
        List<KeptEvent> events = new ArrayList<>();
        for (OpenDocument open : after.documents().all()) {
            if (open.origin() instanceof DocumentOrigin.Loaded loaded) {
                of(loaded.file(), loaded.stamp(), FileUse.DOCUMENT, now).ifPresent(events::add);
            } else {
                after.saved()
                        .of(open)
                        .map(SaveState.Copy::onDisk)
                        .flatMap((copy) -> of(copy.file(), copy.stamp(), FileUse.SAVED, now))
                        .ifPresent(events::add);
            }
        }
        for (FileUse use : List.of(FileUse.CATALOG, FileUse.MAPPING)) {
            named(line, use).stream()
                    .flatMap((file) -> ofName(file, use, now).stream())
                    .forEach(events::add);
        }
        return events;
    }

    /** The files that documents come from, when a line has changed them. */
    Optional<KeptEvent> open(Workspace before, Workspace after, Instant now) {
        List<String> open = loaded(after);
        return loaded(before).equals(open)
                ? Optional.empty()
                : Optional.of(new KeptEvent.FilesOpen(now, open));
    }

    private List<String> loaded(Workspace workspace) {
        return workspace.documents().all().stream()
                .map(OpenDocument::origin)
                .filter(DocumentOrigin.Loaded.class::isInstance)
                .map((origin) -> path(onDisk(((DocumentOrigin.Loaded) origin).file())))
                .distinct()
                .toList();
    }

    private Optional<KeptEvent> ofName(Location file, FileUse use, Instant now) {
        return FileStamp.of(file).flatMap((stamp) -> of(file, stamp, use, now));
    }

    private Optional<KeptEvent> of(Location used, FileStamp stamp, FileUse use, Instant now) {
        Location file = onDisk(used);
        if (isKept(path(file), stamp)) {
            return Optional.empty();
        }
        try {
            progress.beginBytes("keeping " + file.name(), stamp.size());
            String digest = FileDigest.of(file, progress).sha256();
            if (FileStamp.of(file).filter(stamp::equals).isPresent()) {
                KeptFile one = new KeptFile(path(file), stamp, digest);
                return Optional.of(new KeptEvent.FileUsed(now, one, use));
            }
            changed.add("'" + file + "' has changed since it was " + use.words());
        } catch (BbshException unreadable) {
            changed.add(unreadable.getMessage());
        }
        return Optional.empty();
    }

    private boolean isKept(String path, FileStamp stamp) {
        return kept.files().stream()
                .filter((each) -> each.file().path().equals(path))
                .anyMatch((each) -> each.file().stamp().equals(stamp));
    }

    /** The files that the line of a catalog or a mapping names, and those in its folders. */
    private static List<Location> named(String line, FileUse use) {
        if (!line.startsWith(use.command() + " ")) {
            return List.of();
        }
        return CommandLine.of(line).values(Variables.NONE).stream()
                .skip(2)
                .filter((word) -> !word.isEmpty() && !word.startsWith("-"))
                .map(Location::of)
                .flatMap(CaseFiles::below)
                .limit(OF_FOLDER)
                .toList();
    }

    private static Stream<Location> below(Location place) {
        if (place.isFolder()) {
            return place.entries().stream().flatMap(CaseFiles::below);
        }
        return place.exists() && !place.isSpecial() ? Stream.of(place) : Stream.empty();
    }

    /** The file that holds another, for a file in a ZIP or a mail. */
    private static Location onDisk(Location file) {
        return PackedPath.onDisk(file).absolute();
    }

    /** The path of a file: relative inside the folder of the case, so that it can be moved. */
    private String path(Location file) {
        String inside = folder.folder() + "/";
        String path = file.absolute().toString();
        return path.startsWith(inside) ? path.substring(inside.length()) : path;
    }
}
