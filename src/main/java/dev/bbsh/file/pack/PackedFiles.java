package dev.bbsh.file.pack;

import dev.bbsh.file.Location;
import dev.bbsh.file.PackedPath;
import dev.bbsh.file.content.FileContent;
import dev.bbsh.file.content.LimitedInput;
import dev.bbsh.file.mail.MailAttachments;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Opens zip files, mails, and the files in them. */
public final class PackedFiles {

    /** The most bytes of a mail, and of a packed file inside another, which are kept in memory. */
    private static final int IN_MEMORY = 256 << 20;

    /** The most bytes of a file inside; a larger one has to be unpacked first. */
    private static final long LARGEST = 32L << 30;

    private PackedFiles() {}

    /**
     * The content of a member, unpacked from gzip, too.
     *
     * @throws BbshException when there is none, or its container is damaged or too large
     */
    public static InputStream open(PackedPath path) throws IOException {
        Location file = path.container();
        Pack pack = pack(file).orElseThrow(() -> noPack(file.toString()));
        String last = path.members().getLast();
        for (String outer : path.members().subList(0, path.members().size() - 1)) {
            byte[] bytes = bytes(pack, outer, file);
            pack = pack(bytes).orElseThrow(() -> noPack(outer));
        }
        InputStream in =
                new BufferedInputStream(
                        new LimitedInput(pack.open(last), LARGEST, () -> tooLarge(last, file)),
                        1 << 16);
        in.mark(2);
        boolean gzip = FileContent.of(in.readNBytes(2)) == FileContent.GZIP;
        in.reset();
        return gzip
                ? new LimitedInput(
                        new GZIPInputStream(in, 1 << 16), LARGEST, () -> tooLarge(last, file))
                : in;
    }

    /** A file on the disk as a pack; empty when it is none. */
    static Optional<Pack> pack(Location file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file.path())) {
            first = in.readNBytes(1 << 16);
        }
        if (isZip(first)) {
            return Optional.of(new Pack.OfZipFile(file.path()));
        }
        if (!MailAttachments.isMail(first)) {
            return Optional.empty();
        }
        if (Files.size(file.path()) > IN_MEMORY) {
            throw tooLarge(file.name(), file);
        }
        return pack(Files.readAllBytes(file.path()));
    }

    /** Bytes as a pack; empty when they are none. */
    static Optional<Pack> pack(byte[] bytes) {
        if (isZip(bytes)) {
            return Optional.of(new Pack.OfZipBytes(bytes));
        }
        boolean mail =
                MailAttachments.isMail(Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 16)));
        return mail ? Optional.of(new Pack.OfMail(MailAttachments.of(bytes))) : Optional.empty();
    }

    /** The content of a file in a pack, which is a pack itself. */
    static byte[] bytes(Pack pack, String name, Location file) throws IOException {
        try (InputStream in = pack.open(name)) {
            byte[] bytes = in.readNBytes(IN_MEMORY + 1);
            if (bytes.length > IN_MEMORY) {
                throw tooLarge(name, file);
            }
            return bytes;
        }
    }

    private static boolean isZip(byte[] first) {
        return first.length > 3 && first[0] == 'P' && first[1] == 'K' && first[2] < 7;
    }

    /** True for the name of a file that can be a pack. */
    static boolean isPack(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".zip") || lower.endsWith(".eml");
    }

    private static BbshException noPack(String name) {
        return new BbshException(
                "'" + name + "' is neither a zip file nor a mail",
                "load FILE     (names inside are written FILE!/NAME)");
    }

    private static BbshException tooLarge(String name, Location file) {
        return new BbshException(
                "'" + name + "' in '" + file + "' is too large to be read where it is",
                "unpack it with a tool you trust, then load the file     (the limit is "
                        + Plurals.of(IN_MEMORY >> 20)
                        + " MB in memory)");
    }
}
