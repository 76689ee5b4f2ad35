package dev.bbsh.repair.wrapped.web;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The body of an HTTP response in chunks, each with its size before it (RFC 9112, 7.1). */
public final class ChunkedBody implements Recogniser {

    private static final String NAME = "chunked";

    private static final Pattern SIZE =
            Pattern.compile("([0-9A-Fa-f]{1,8})(?:[ \\t]*;[^\\r\\n]*)?[ \\t]*\\r?\\n");

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        String text = raw.text();
        Matcher size = SIZE.matcher(text).region(raw.first(), text.length());
        if (!size.lookingAt() || !isBodyStart(text, size.end())) {
            return Optional.empty();
        }
        Wrapping found = new Chunks(text, raw.first()).read();
        boolean fits = found instanceof Wrapping.Unwrapped || size.group(1).length() > 1;
        return Optional.of(found).filter((_) -> fits);
    }

    private static boolean isBodyStart(String text, int at) {
        return at < text.length() && "{[<\"".indexOf(text.charAt(at)) >= 0;
    }

    private static final class Chunks {

        private final String text;
        private final StringBuilder body = new StringBuilder();
        private int at;
        private int count;

        Chunks(String text, int at) {
            this.text = text;
            this.at = at;
        }

        Wrapping read() {
            Matcher size = SIZE.matcher(text);
            while (at < text.length()) {
                if (!size.region(at, text.length()).lookingAt()) {
                    return count == 1 && isText() ? disagrees() : atEnd();
                }
                int length = Integer.parseUnsignedInt(size.group(1), 16);
                if (length == 0) {
                    return unwrapped("");
                }
                int from = size.end();
                int to = (int) Math.min(text.length(), from + Integer.toUnsignedLong(length));
                body.append(text, from, to);
                count++;
                at = behindLineEnd(to);
                if (at < 0) {
                    return disagrees();
                }
                if (to - from < Integer.toUnsignedLong(length)) {
                    return unwrapped("; the last one is cut off");
                }
            }
            return unwrapped("; the final one, of size 0, is missing");
        }

        private boolean isText() {
            return !text.substring(at).isBlank();
        }

        private Wrapping atEnd() {
            return text.substring(at).isBlank()
                    ? unwrapped("; the final one, of size 0, is missing")
                    : disagrees();
        }

        /** The offset behind the line end that follows a chunk; -1 when something else follows. */
        private int behindLineEnd(int to) {
            if (to >= text.length()) {
                return to;
            }
            if (text.startsWith("\r\n", to)) {
                return to + 2;
            }
            return text.charAt(to) == '\n' ? to + 1 : -1;
        }

        private Wrapping unwrapped(String missing) {
            String extent = CountedNouns.counted(count, "chunk") + missing;
            Wrapping.Layer step =
                    new Wrapping.Layer(NAME, "an HTTP body in chunks (chunked transfer)", extent);
            return Wrapping.Unwrapped.of(step, RawText.bytesOf(body));
        }

        private Wrapping disagrees() {
            String what =
                    "an HTTP body in chunks (chunked transfer) with a wrong size: "
                            + "chunk "
                            + Math.max(1, count)
                            + String.format(Locale.ROOT, ", before byte %,d", Math.max(at, 0));
            return Wrapping.Refused.of(
                    NAME, what, "repeat the request: curl -o FILE, without --raw");
        }
    }
}
