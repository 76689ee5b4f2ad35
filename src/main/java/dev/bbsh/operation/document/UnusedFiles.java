package dev.bbsh.operation.document;

import dev.bbsh.file.Location;
import dev.bbsh.file.pack.PackedListing;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.jira.savedfile.SavedFileKind;
import dev.bbsh.script.CommandLine;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The files of a folder that {@code load} does not open, with the command that reads each. */
final class UnusedFiles {

    private static final String BACKUP = "entities.xml";

    private UnusedFiles() {}

    /**
     * The files to open out of those that may be JSON: without zip files that hold none, and
     * without mails when there are other files, for their attachments are usually among them.
     */
    static List<String> without(List<String> files) {
        List<String> some =
                files.stream().filter(Predicate.not(UnusedFiles::isPackWithoutJson)).toList();
        List<String> saved = some.stream().filter(Predicate.not(UnusedFiles::isMail)).toList();
        return some.isEmpty() ? files : saved.isEmpty() ? some : saved;
    }

    private static boolean isMail(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".eml");
    }

    private static boolean isPackWithoutJson(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".zip")
                && PackedListing.of(file).filter((each) -> each.loadable().isEmpty()).isPresent();
    }

    /** The name of a file, with the line that reads it, when there is one. */
    static String described(String file) {
        Location location = Location.of(file);
        return line(file, location)
                .map((line) -> location.name() + " (" + line + ")")
                .orElseGet(location::name);
    }

    private static Optional<String> line(String file, Location location) {
        if (location.isFolder() || location.isSpecial()) {
            return Optional.empty();
        }
        String quoted = CommandLine.quote(file);
        Optional<PackedListing> pack =
                isMail(file) || isPackWithoutJson(file) ? PackedListing.of(file) : Optional.empty();
        if (pack.isPresent()) {
            return inPack(pack.get(), quoted);
        }
        return kind(location)
                .map(
                        (kind) ->
                                kind.words()
                                        + ": "
                                        + kind.command()
                                        + " "
                                        + quoted
                                        + (kind.isMapping() ? " --as ids" : ""));
    }

    private static Optional<String> inPack(PackedListing pack, String quoted) {
        if (pack.others().stream().anyMatch((each) -> each.endsWith(BACKUP))) {
            return Optional.of("a site backup: backup load " + quoted + " --as site");
        }
        int loadable = pack.loadable().size();
        return loadable == 0
                ? Optional.empty()
                : Optional.of(Plurals.of(loadable, "attachment") + ": load " + quoted);
    }

    private static Optional<SavedFileKind> kind(Location file) {
        try {
            return SavedFileKind.ofTable(FileSource.first(file, SavedFileKind.SEEN));
        } catch (BbshException unreadable) {
            return Optional.empty();
        }
    }
}
