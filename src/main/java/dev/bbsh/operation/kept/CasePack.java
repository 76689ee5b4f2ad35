package dev.bbsh.operation.kept;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileDigest;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.zip.FileBundle;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.KeptCase;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.session.kept.KeptFile;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A case with its files in one ZIP, to hand over.
 *
 * @param zip the ZIP
 */
public record CasePack(Location zip) {

    private static final String FILES = "files/";

    /** True when it is a ZIP that holds a case. */
    public static boolean isOne(Location file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".zip")
                && new FileBundle(file).has(CaseFolder.FILE);
    }

    /**
     * Packs a case with its files: those in its folder and those elsewhere.
     *
     * @param overwrite true to replace the ZIP if it exists
     * @return the files that are not in it, since they are missing or have changed
     * @throws BbshException when the ZIP exists, or can't be written
     */
    public List<String> pack(CaseFolder folder, boolean overwrite, Progress progress) {
        Map<String, Location> files = new LinkedHashMap<>();
        Map<String, String> paths = new LinkedHashMap<>();
        List<String> left = new ArrayList<>();
        KeptCase kept = folder.read();
        for (KeptEvent.FileUsed each : kept.files()) {
            KeptFile file = each.file();
            FileState state = FileState.of(file, folder, progress, true);
            String name = free(file, paths.values());
            paths.put(file.path(), name);
            if (state == FileState.AS_KEPT) {
                files.put(name, file.in(folder.folder()));
            } else {
                left.add(file.name() + " " + state.words());
            }
        }
        String text = CaseFolder.text(kept.events().stream().map((e) -> moved(e, paths)).toList());
        new FileBundle(zip)
                .write(overwrite, new FileBundle.Head(CaseFolder.FILE, text), files, progress);
        return left;
    }

    /** A name that every system can unpack, beside those that are taken. */
    private static String free(KeptFile file, Collection<String> taken) {
        String name = FILES + FileBundle.safeName(file.name());
        String free = name;
        for (int number = 2; taken.stream().anyMatch(free::equalsIgnoreCase); number++) {
            int dot = name.lastIndexOf('.');
            int end = dot > FILES.length() ? dot : name.length();
            free = name.substring(0, end) + "-" + number + name.substring(end);
        }
        return free;
    }

    private static KeptEvent moved(KeptEvent event, Map<String, String> paths) {
        if (event instanceof KeptEvent.FilesOpen(Instant at, List<String> open)) {
            return new KeptEvent.FilesOpen(
                    at, open.stream().map((path) -> paths.getOrDefault(path, path)).toList());
        }
        return event instanceof KeptEvent.FileUsed used
                ? new KeptEvent.FileUsed(
                        used.at(),
                        new KeptFile(
                                paths.getOrDefault(used.file().path(), used.file().path()),
                                used.file().stamp(),
                                used.file().sha256()),
                        used.use())
                : event;
    }

    /**
     * Unpacks the case into a new folder beside the ZIP, named after it.
     *
     * @throws BbshException when the ZIP isn't safe, or its case can't be read or names files
     *     outside of it
     */
    public CaseFolder unpack(Progress progress) {
        String name = zip.name().substring(0, zip.name().length() - ".zip".length());
        Location folder = zip.absolute().folder().resolve(name.isEmpty() ? "case" : name);
        for (int number = 2; folder.exists(); number++) {
            folder = zip.absolute().folder().resolve(name + "-" + number);
        }
        new FileBundle(zip).unpack(folder, this::requireClosed, progress);
        AtomicFile.share(folder, CaseFolder.FILE);
        return new CaseFolder(folder);
    }

    /** A case from somebody else must not make this program read other files of this computer. */
    private void requireClosed(Location unpacked) {
        for (KeptEvent.FileUsed each : new CaseFolder(unpacked).read().files()) {
            Location file = each.file().in(unpacked).normalized();
            if (!file.isBelow(unpacked)) {
                throw new BbshException(
                        "the case in '"
                                + zip
                                + "' names a file outside of it: "
                                + each.file().path(),
                        "ask for a ZIP that case pack has written");
            }
        }
    }

    /** The state of a kept file on the disk. */
    public enum FileState {
        AS_KEPT(""),
        CHANGED("has changed since then"),
        MISSING("is missing");

        private final String words;

        FileState(String words) {
            this.words = words;
        }

        /** The state as the end of a sentence. */
        public String words() {
            return words;
        }

        /** Compares a file with its digest; one with the same size and time only when asked to. */
        public static FileState of(
                KeptFile file, CaseFolder folder, Progress progress, boolean always) {
            Location place = file.in(folder.folder());
            FileStamp stamp = FileStamp.of(place).orElse(null);
            if (stamp == null || place.isFolder() || place.isSpecial()) {
                return MISSING;
            }
            if (!always && stamp.equals(file.stamp())) {
                return AS_KEPT;
            }
            boolean same =
                    stamp.size() == file.stamp().size()
                            && FileDigest.of(place, progress).sha256().equals(file.sha256());
            return same ? AS_KEPT : CHANGED;
        }
    }
}
