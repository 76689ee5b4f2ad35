package dev.bbsh.backup.clean;

import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an original and its cleaned copy side by side, and finds out whether they differ in exactly
 * the listed changes, and whether all of these were forbidden. It shares no code with the scanner.
 */
final class ExactDifference {

    private static final int BLOCK = 1 << 18;

    private static final Pattern REFERENCE = Pattern.compile("&#([xX]?)([0-9a-fA-F]+);");

    private static final Pattern LEGAL =
            Pattern.compile("[\t\n\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]*");

    private final Side original;
    private final Side copy;
    private final Progress progress;

    private ExactDifference(InputStream original, InputStream copy, Progress progress) {
        this.original = new Side(original);
        this.copy = new Side(copy);
        this.progress = progress;
    }

    /** The offset in the original of the first difference that is not listed; -1 for none. */
    static long firstOther(
            InputStream original, InputStream copy, List<CharacterChange> changes, Progress work)
            throws IOException {
        return new ExactDifference(original, copy, work).compare(changes);
    }

    private long compare(List<CharacterChange> changes) throws IOException {
        for (CharacterChange change : changes) {
            if (!areEqual(change.offset() - original.position) || !isListed(change)) {
                return original.position;
            }
        }
        return areEqual(Long.MAX_VALUE) ? -1 : original.position;
    }

    /** True when both continue equally for some bytes, or both end. */
    private boolean areEqual(long length) throws IOException {
        for (long left = length; left > 0; ) {
            int known = (int) Math.min(left, Math.min(original.known(), copy.known()));
            if (known == 0) {
                return original.known() == copy.known() && length == Long.MAX_VALUE;
            }
            if (!Arrays.equals(
                    original.block,
                    original.from,
                    original.from + known,
                    copy.block,
                    copy.from,
                    copy.from + known)) {
                return false;
            }
            original.pass(known);
            copy.pass(known);
            progress.advance(known);
            left -= known;
        }
        return true;
    }

    private boolean isListed(CharacterChange change) throws IOException {
        int each = change.length() / change.count();
        byte[] forbidden = original.next(each);
        for (int i = 1; i < change.count(); i++) {
            if (!Arrays.equals(forbidden, original.next(each))) {
                return false;
            }
        }
        byte[] replacement = change.replacement();
        return isForbidden(forbidden) && Arrays.equals(replacement, copy.next(replacement.length));
    }

    /** True for anything but one legal character. */
    private static boolean isForbidden(byte[] text) {
        String decoded;
        try {
            decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (CharacterCodingException broken) {
            return true;
        }
        Matcher reference = REFERENCE.matcher(decoded);
        if (!reference.matches()) {
            return !LEGAL.matcher(decoded).matches();
        }
        String digits = reference.group(2).replaceFirst("^0+(?=.)", "");
        int radix = reference.group(1).isEmpty() ? 10 : 16;
        boolean large = digits.length() > 9;
        int c = large ? Integer.MAX_VALUE : (int) Long.parseLong(digits, radix);
        return reference.group(1).equals("X")
                || !Character.isValidCodePoint(c)
                || !LEGAL.matcher(Character.toString(c)).matches();
    }

    /** One of the documents, read in blocks. */
    private static final class Side {

        private final InputStream in;
        private final byte[] block = new byte[BLOCK];
        private int from;
        private int to;
        private long position;

        Side(InputStream in) {
            this.in = in;
        }

        /** The number of bytes that can be compared now; 0 at the end. */
        int known() throws IOException {
            if (from == to) {
                from = 0;
                to = Math.max(0, in.readNBytes(block, 0, BLOCK));
            }
            return to - from;
        }

        void pass(int bytes) {
            from += bytes;
            position += bytes;
        }

        /** The next bytes, fewer at the end. */
        byte[] next(int length) throws IOException {
            byte[] next = new byte[length];
            int done = 0;
            while (done < length && known() > 0) {
                int part = Math.min(length - done, known());
                System.arraycopy(block, from, next, done, part);
                pass(part);
                done += part;
            }
            return Arrays.copyOf(next, done);
        }
    }
}
