package dev.bbsh.operation.kept;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileDigest;
import dev.bbsh.file.zip.FileBundle;
import dev.bbsh.session.kept.CaseFolder;
import dev.bbsh.session.kept.KeptCase;
import dev.bbsh.session.kept.KeptEvent;
import dev.bbsh.session.kept.KeptFile;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
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
        for (KeptEvent.FileLoaded each : kept.files()) {
            KeptFile file = each.file();
            FileState state = FileState.of(file, folder, progress, true);
            if (state == FileState.AS_KEPT) {
                String name = free(FILES + file.name(), files);
                files.put(name, file.in(folder.folder()));
                paths.put(file.path(), name);
            } else {
                left.add(file.name() + " " + state.words());
                paths.put(file.path(), free(FILES + file.name(), files));
            }
        }
        String text = CaseFolder.text(kept.events().stream().map((e) -> moved(e, paths)).toList());
        new FileBundle(zip)
                .write(overwrite, new FileBundle.Head(CaseFolder.FILE, text), files, progress);
        return left;
    }

    private static String free(String name, Map<String, Location> taken) {
        String free = name;
        for (int number = 2; taken.containsKey(free); number++) {
            int dot = name.lastIndexOf('.');
            int end = dot > FILES.length() ? dot : name.length();
            free = name.substring(0, end) + "-" + number + name.substring(end);
        }
        return free;
    }

    private static KeptEvent moved(KeptEvent event, Map<String, String> paths) {
        return event instanceof KeptEvent.FileLoaded loaded
                ? new KeptEvent.FileLoaded(
                        loaded.at(),
                        new KeptFile(
                                paths.getOrDefault(loaded.file().path(), loaded.file().path()),
                                loaded.file().stamp(),
                                loaded.file().sha256()))
                : event;
    }

    /** Unpacks the case into a new folder beside the ZIP, named after it. */
    public CaseFolder unpack(Progress progress) {
        String name = zip.name().substring(0, zip.name().length() - ".zip".length());
        Location folder = zip.absolute().folder().resolve(name.isEmpty() ? "case" : name);
        for (int number = 2; folder.exists(); number++) {
            folder = zip.absolute().folder().resolve(name + "-" + number);
        }
        new FileBundle(zip).unpack(folder, progress);
        return new CaseFolder(folder);
    }

    /** The state of a kept file on the disk. */
    public enum FileState {
        AS_KEPT(""),
        CHANGED("has changed since it was loaded"),
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
            if (stamp == null || place.isFolder()) {
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
