package dev.bbsh.repair.wrapped.web;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headers of an HTTP response before its body, as {@code curl -i} and {@code -v} print them.
 */
public final class HttpHeaders implements Recogniser {

    private static final Pattern STATUS = Pattern.compile("\\s{0,2}HTTP/\\d(?:\\.\\d)? \\d{3}.*");

    private static final Pattern HEADER = Pattern.compile("\\s{0,2}[!#$%&'*+.^_`|~0-9A-Za-z-]+:.*");

    private static final Pattern KNOWN =
            Pattern.compile(
                    "(?i)\\s*(?:content-type|content-length|content-encoding|transfer-encoding|date"
                        + "|server|connection|cache-control|vary|etag|set-cookie|strict-transport"
                        + "-security|x-[a-z-]+|atl-[a-z-]+):.*");

    /** The headers of a mail, which {@code Mail} reads. */
    private static final Pattern MAIL =
            Pattern.compile(
                    "(?i)\\s*(?:from|to|subject|mime-version|received|message-id|return-path"
                            + "|content-transfer-encoding|content-disposition):.*");

    private static final Pattern VERBOSE =
            Pattern.compile(
                    "(?:[*<>](?: .*)?|[{}] \\[\\d+ bytes data\\]|\\s+% Total .*|\\s+Dload .*"
                            + "|.*--:--:--.*)");

    private static final Pattern LENGTH = Pattern.compile("(?i)\\s*content-length:\\s*(\\d+)\\s*");

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        Head head = new Head(raw.text(), raw.first());
        if (!head.read()) {
            return Optional.empty();
        }
        String body = head.body();
        if (body.isBlank()) {
            return Optional.of(
                    Wrapping.Refused.of(
                            "http-headers",
                            "HTTP headers without a body",
                            "request the response body: curl without -I, with -o FILE"));
        }
        if (body.startsWith("\u001F\u008B")) {
            return Optional.of(
                    Wrapping.Refused.of(
                            "http-headers",
                            "HTTP headers before a gzip-compressed body",
                            "repeat the request: curl --compressed -o FILE, without -i"));
        }
        Wrapping.Layer step =
                new Wrapping.Layer(
                        "http-headers",
                        "HTTP headers (curl -i) before the body",
                        CountedNouns.counted(head.lines.size(), "line") + head.missing(body));
        return Optional.of(Wrapping.Unwrapped.of(step, RawText.bytesOf(body)));
    }

    /** The lines before the body. */
    private static final class Head {

        /** The maximum length; most of it are the lines about the progress of {@code curl -v}. */
        private static final int LONGEST = 4 << 20;

        private final String text;
        private final List<String> lines = new ArrayList<>();
        private final int longest;
        private int at;
        private boolean verbose;

        Head(String text, int at) {
            this.text = text;
            this.at = at;
            this.longest = (int) Math.min(text.length(), (long) at + LONGEST);
        }

        boolean read() {
            while (VERBOSE.matcher(line()).matches() && take()) {
                verbose = true;
            }
            boolean answered = lines.stream().anyMatch((each) -> each.startsWith("< HTTP/"));
            while (STATUS.matcher(line()).matches() && take()) {
                answered |= headers();
            }
            return at <= longest && (answered || (lines.isEmpty() && withoutStatus()));
        }

        private boolean withoutStatus() {
            boolean complete = headers();
            return complete
                    && lines.stream().anyMatch((each) -> KNOWN.matcher(each).matches())
                    && lines.stream().noneMatch((each) -> MAIL.matcher(each).matches());
        }

        /** Reads headers and the empty line behind them. */
        private boolean headers() {
            while (at < longest && HEADER.matcher(line()).matches()) {
                take();
            }
            boolean ended = line().isBlank();
            return ended && (at >= text.length() || take());
        }

        private String line() {
            int end = text.indexOf('\n', at);
            int most = (int) Math.min(text.length(), at + 8_192L);
            String line = text.substring(at, end < 0 || end > most ? most : end);
            return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        }

        /** Takes the line; false behind the last one, and where no headers reach. */
        private boolean take() {
            if (at >= longest) {
                return false;
            }
            lines.add(line());
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
            return true;
        }

        String body() {
            String body = text.substring(at);
            return verbose
                    ? body.replaceFirst("(?:(?:\\r?\\n|(?<=[}\\]]))\\* [^\\n]*)+\\s*$", "\n")
                    : body;
        }

        /** A note when the headers promise more than there is. */
        String missing(String body) {
            for (String line : lines) {
                Matcher length = LENGTH.matcher(line.replaceFirst("^< ", ""));
                if (length.matches() && length.group(1).length() < 10) {
                    long promised = Long.parseLong(length.group(1));
                    return body.length() >= promised
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    "; the body has %,d of %,d bytes",
                                    body.length(),
                                    promised);
                }
            }
            return "";
        }
    }
}
