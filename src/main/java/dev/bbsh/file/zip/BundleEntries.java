package dev.bbsh.file.zip;

import dev.bbsh.file.DiskSpace;
import dev.bbsh.file.Location;
import dev.bbsh.text.ByteSize;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The entries of a ZIP that somebody has sent, which may be unpacked on any system.
 *
 * @param zip its place, for messages
 */
record BundleEntries(Location zip, ZipArchive archive) {

    private static final int LIMIT = 10_000;

    private static final int LONGEST = 200;

    /** Room in a name for a number. */
    private static final int SPARE = 20;

    /** The names of devices on Windows, with any ending. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    /** Characters that Windows refuses in a name, or that a screen doesn't show. */
    private static final Pattern ODD = Pattern.compile("[\\\\:*?\"<>|\\p{Cntrl}\\p{Cf}]");

    /**
     * The names of all files, of which each is safe.
     *
     * @throws BbshException when an entry has an unsafe name or is a link, two become the same file
     *     on some system, there are too many, or they need more room than the disk has
     */
    List<String> files() {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        long size = 0;
        for (ZipArchiveEntry entry : archive.entries()) {
            String name = entry.getName();
            if (!entry.isDirectory() && !name.startsWith("__MACOSX/")) {
                requireSafe(entry);
                if (!taken.add(Normalizer.normalize(lower(name), Normalizer.Form.NFC))) {
                    throw refusal("two entries named '" + name + "' but for capital letters");
                }
                names.add(name);
                size += Math.max(0, entry.getSize());
            }
        }
        if (names.size() > LIMIT) {
            throw refusal(Plurals.of(names.size(), "file") + ", more than a case has");
        }
        requireRoom(size);
        return names;
    }

    /** A name like this one that is safe. */
    static String safe(String name) {
        String plain = ODD.matcher(name).replaceAll("_");
        String begin = plain.startsWith(" ") || DEVICE.matcher(plain).matches() ? "_" : "";
        String end = plain.isEmpty() || plain.endsWith(".") || plain.endsWith(" ") ? "_" : "";
        int most = LONGEST - SPARE;
        int from = Math.max(0, plain.length() - most);
        return begin + plain.substring(from) + end;
    }

    private void requireSafe(ZipArchiveEntry entry) {
        String name = entry.getName();
        if (entry.isUnixSymlink()) {
            throw refusal("a link: '" + name + "'");
        }
        for (String part : name.split("/", -1)) {
            boolean dots = part.isEmpty() || part.endsWith(".") || part.endsWith(" ");
            boolean odd = ODD.matcher(part).find() || part.startsWith(" ");
            if (dots || odd || DEVICE.matcher(part).matches() || part.length() > LONGEST) {
                throw refusal("an entry with an unsafe name: '" + name + "'");
            }
        }
    }

    private void requireRoom(long size) {
        long free = DiskSpace.REAL.free(zip.folder());
        if (size > free) {
            throw new BbshException(
                    "'"
                            + zip
                            + "' unpacks to "
                            + ByteSize.words(size)
                            + ", but the disk has "
                            + ByteSize.words(free),
                    "move it to a disk with more room");
        }
    }

    private BbshException refusal(String what) {
        return new BbshException(
                "'" + zip + "' has " + what, "ask for a ZIP that case pack has written");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
