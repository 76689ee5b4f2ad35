package dev.bbsh.operation.document;

import dev.bbsh.file.FileSuggestions;
import dev.bbsh.file.Location;
import dev.bbsh.file.SampleFolder;
import dev.bbsh.file.pack.PackedListing;
import dev.bbsh.script.CommandLine;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that the words of a line mean: a folder is the files in it that can be JSON, {@code
 * samples} those that come with the program, a pattern those that match, a zip file or a mail those
 * inside. URLs of files and Windows paths are files.
 *
 * @param files one each, as they can be typed
 * @param inFolders those of the files that a folder was named for
 * @param notes a sentence for what is left out
 */
public record TypedFiles(List<String> files, Set<String> inFolders, List<String> notes) {

    /** The most files of a folder or a pattern; more were hardly meant. */
    private static final int MOST = 200;

    private static final int NAMED = 5;

    /** The file that tells the folder of a Jira backup; loading that folder says so. */
    private static final String BACKUP = "entities.xml";

    private static final Pattern LOADABLE = Pattern.compile("(?i).*\\.(json|json\\.gz|zip|eml)");

    private static final Pattern OUTLOOK = Pattern.compile("(?i).*\\.msg");

    public TypedFiles {
        files = List.copyOf(files);
        inFolders = Set.copyOf(inFolders);
        notes = List.copyOf(notes);
    }

    /**
     * The files of words.
     *
     * @throws BbshException when a folder or a pattern has none, or far too many
     */
    public static TypedFiles of(List<String> words) {
        List<String> files = new ArrayList<>();
        Set<String> inFolders = new HashSet<>();
        List<String> notes = new ArrayList<>();
        for (String word : words) {
            String name = FileSuggestions.plainName(word);
            List<String> found = found(name, notes);
            int before = files.size();
            found.forEach((file) -> inside(file, files, notes));
            if (!found.equals(List.of(name))) {
                inFolders.addAll(files.subList(before, files.size()));
            }
        }
        return new TypedFiles(files, inFolders, notes);
    }

    private static List<String> found(String word, List<String> notes) {
        Location location = Location.of(word);
        if (word.equals(SampleFolder.WORD) && !location.exists()) {
            Location samples = SampleFolder.find().orElse(location);
            return samples.isFolder() ? inFolder(word, samples, notes) : List.of(word);
        }
        if (location.isFolder()) {
            return inFolder(word, location, notes);
        }
        return location.exists() || !FileSuggestions.isPattern(word)
                ? List.of(word)
                : matching(word, notes);
    }

    private static List<String> matching(String word, List<String> notes) {
        List<Location> all = FileSuggestions.matches(word);
        List<String> found =
                all.stream()
                        .filter((each) -> !each.isFolder() && each.isNameable())
                        .map(Location::toString)
                        .toList();
        noteUnnameable(word, all, notes);
        requireFew(found, word);
        return found.isEmpty() ? List.of(word) : found;
    }

    private static List<String> inFolder(String word, Location folder, List<String> notes) {
        List<Location> entries = folder.entries().stream().filter(TypedFiles::isVisible).toList();
        List<String> found =
                entries.stream()
                        .filter((each) -> !each.isFolder() && isLoadable(each.name()))
                        .map((each) -> folder.resolve(each.name()).normalized().toString())
                        .toList();
        List<String> others =
                entries.stream()
                        .map(Location::name)
                        .filter((name) -> found.stream().noneMatch((each) -> isNamed(each, name)))
                        .toList();
        if (found.isEmpty() && folder.resolve(BACKUP).exists()) {
            return List.of(word);
        }
        if (found.isEmpty()) {
            throw new BbshException(
                    "the folder '" + word + "' has no .json, .json.gz, .zip or .eml file",
                    "load FILE     (TAB completes names)");
        }
        requireFew(found, word);
        List<String> opened = UnusedFiles.without(found);
        Stream<String> unused =
                found.stream().filter((each) -> !opened.contains(each)).map(UnusedFiles::described);
        Stream<String> left =
                others.stream()
                        .map((name) -> folder.resolve(name).normalized().toString())
                        .map(UnusedFiles::described);
        note(word, Stream.concat(unused, left).toList(), notes);
        noteUnnameable(word, folder.entries(), notes);
        return opened;
    }

    private static boolean isVisible(Location entry) {
        return !entry.name().startsWith(".") && entry.isNameable();
    }

    private static boolean isNamed(String file, String name) {
        return Location.of(file).name().equals(name);
    }

    private static boolean isLoadable(String name) {
        return LOADABLE.matcher(name).matches();
    }

    private static void requireFew(List<String> found, String word) {
        if (found.size() > MOST) {
            throw new BbshException(
                    "'" + word + "' has " + Plurals.of(found.size(), "file"),
                    "load "
                            + CommandLine.quote(found.getFirst())
                            + "     (at most "
                            + MOST
                            + " at once)");
        }
    }

    /** Adds a file, or those in a zip file or a mail. */
    private static void inside(String file, List<String> files, List<String> notes) {
        Location location = Location.of(file);
        if (!location.exists() || location.isFolder() || location.isSpecial()) {
            files.add(file);
            return;
        }
        refuseOutlook(location);
        Optional<PackedListing> listing = PackedListing.of(file);
        boolean packed =
                listing.filter((each) -> each.loadable().size() > (each.mail() ? 0 : 1))
                        .isPresent();
        if (!packed) {
            files.add(file);
            return;
        }
        files.addAll(listing.get().loadable());
        note(file, listing.get().others(), notes);
    }

    private static void noteUnnameable(String from, List<Location> all, List<String> notes) {
        long odd = all.stream().filter((each) -> !each.isNameable()).count();
        if (odd > 0) {
            notes.add(
                    "not opened, from "
                            + from
                            + ": "
                            + Plurals.of(odd, "file")
                            + " whose name is not UTF-8");
        }
    }

    private static void refuseOutlook(Location file) {
        if (OUTLOOK.matcher(file.name().toLowerCase(Locale.ROOT)).matches()) {
            throw new BbshException(
                    "'" + file + "' is an Outlook message (.msg)",
                    "open it in Outlook and save the attachment, then load that file");
        }
    }

    private static void note(String from, List<String> others, List<String> notes) {
        if (!others.isEmpty()) {
            List<String> first = others.subList(0, Math.min(NAMED, others.size()));
            int more = others.size() - first.size();
            notes.add(
                    "not opened, from "
                            + from
                            + ": "
                            + String.join(", ", first)
                            + (more > 0 ? " and " + Plurals.of(more) + " more" : ""));
        }
    }
}
