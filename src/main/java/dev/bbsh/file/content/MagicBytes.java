package dev.bbsh.file.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The first bytes of binary formats. */
final class MagicBytes {

    private static final int TAR_HEADER = 512;
    private static final int TAR_CHECKSUM = 148;

    @SuppressWarnings("ArrayRecordComponent")
    private record Mark(int at, byte[] bytes, FileContent content) {

        boolean isIn(byte[] first) {
            return first.length >= at + bytes.length
                    && Arrays.equals(first, at, at + bytes.length, bytes, 0, bytes.length);
        }
    }

    private static final List<Mark> MARKS =
            List.of(
                    hex("526172211A07", FileContent.RAR),
                    hex("377ABCAF271C", FileContent.SEVEN_ZIP),
                    hex("FD377A585A00", FileContent.XZ),
                    hex("28B52FFD", FileContent.ZSTD),
                    text("BZh", FileContent.BZIP2),
                    hex("04224D18", FileContent.LZ4),
                    hex("1F9D", FileContent.COMPRESS),
                    text("MSCF\0", FileContent.CABINET),
                    hex("D0CF11E0A1B11AE1", FileContent.OFFICE),
                    hex("89504E470D0A1A0A", FileContent.IMAGE),
                    hex("FFD8FF", FileContent.IMAGE),
                    text("GIF8", FileContent.IMAGE),
                    new Mark(8, bytes("WEBP"), FileContent.IMAGE),
                    hex("49492A00", FileContent.IMAGE),
                    hex("4D4D002A", FileContent.IMAGE),
                    new Mark(4, bytes("ftyp"), FileContent.MOVIE),
                    text("SQLite format 3\0", FileContent.DATABASE),
                    hex("7F454C46", FileContent.PROGRAM),
                    hex("4D5A90", FileContent.PROGRAM),
                    hex("CAFEBABE", FileContent.PROGRAM),
                    hex("ACED0005", FileContent.PROGRAM));

    private MagicBytes() {}

    private static Mark hex(String digits, FileContent content) {
        return new Mark(0, HexFormat.of().parseHex(digits), content);
    }

    private static Mark text(String start, FileContent content) {
        return new Mark(0, bytes(start), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The format that begins with these bytes; empty for text, and for unknown formats. */
    static Optional<FileContent> of(byte[] first) {
        if (isTar(first)) {
            return Optional.of(FileContent.TAR);
        }
        return MARKS.stream().filter((mark) -> mark.isIn(first)).map(Mark::content).findFirst();
    }

    /**
     * True for the header of a tar file, which holds the sum of its bytes, with blanks in place of
     * the sum.
     */
    private static boolean isTar(byte[] first) {
        if (first.length < TAR_HEADER || first[0] == 0 || !mayBeginNumber(first[TAR_CHECKSUM])) {
            return false;
        }
        long sum = 8L * ' ';
        for (int at = 0; at < TAR_HEADER; at++) {
            boolean checksum = at >= TAR_CHECKSUM && at < TAR_CHECKSUM + 8;
            sum += checksum ? 0 : first[at] & 0xFF;
        }
        String said =
                new String(first, TAR_CHECKSUM, 8, StandardCharsets.ISO_8859_1)
                        .stripLeading()
                        .replaceAll("[\\s\0].*", "");
        return said.matches("[0-7]{1,7}") && Long.parseLong(said, 8) == sum;
    }

    /** True for an octal digit, or a space: some programs put spaces before the number. */
    private static boolean mayBeginNumber(byte each) {
        return each == ' ' || (each >= '0' && each <= '7');
    }
}
