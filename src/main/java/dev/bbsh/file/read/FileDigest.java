package dev.bbsh.file.read;

import dev.bbsh.file.FileFailure;
import dev.bbsh.file.Location;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digest of all bytes that a file has now, as the disk gives them.
 *
 * @param bytes the number of bytes
 * @param sha256 in lower-case hexadecimal digits
 * @param checksum see {@link Checksum}
 */
public record FileDigest(long bytes, String sha256, int checksum) {

    private static final int CHUNK = 1 << 18;

    /**
     * Reads a file.
     *
     * @throws dev.bbsh.work.BbshException when it can't be read
     */
    public static FileDigest of(Location file, Progress progress) {
        MessageDigest digest = newSha256();
        Checksum sum = new Checksum();
        long bytes = 0;
        ByteBuffer direct = ByteBuffer.allocateDirect(CHUNK);
        byte[] chunk = new byte[CHUNK];
        try (FileChannel channel = FileChannel.open(file.path())) {
            for (int read = channel.read(direct); read >= 0; read = channel.read(direct)) {
                direct.flip();
                direct.get(chunk, 0, read);
                direct.clear();
                digest.update(chunk, 0, read);
                sum.update(chunk, 0, read);
                bytes += read;
                progress.advance(read);
            }
        } catch (IOException broken) {
            throw FileFailure.reading(file, broken);
        }
        return new FileDigest(bytes, HexFormat.of().formatHex(digest.digest()), sum.value());
    }

    /** The SHA-256 of a content, in lower-case hexadecimal digits. */
    public static String sha256(byte[] content, Progress progress) {
        MessageDigest digest = newSha256();
        for (int at = 0; at < content.length; at += CHUNK) {
            progress.advance(0);
            digest.update(content, at, Math.min(CHUNK, content.length - at));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A new SHA-256, which every Java platform has. */
    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
