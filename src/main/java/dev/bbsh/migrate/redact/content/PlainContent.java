package dev.bbsh.migrate.redact.content;

import java.util.regex.Pattern;

/**
 * Reads text line by line. In tables the first line names the columns; in scripts the words of bbsh
 * stay.
 */
final class PlainContent {

    /** The kinds of text. */
    enum Kind {
        TEXT,
        TABLE,
        SCRIPT
    }

    private static final String SEPARATORS = ",;\t\"\r\n\ufeff";

    private static final int LONGEST_HEAD = 1 << 16;

    private static final Pattern VALUE =
            Pattern.compile("@|(?<![A-Za-z_\\d])\\d{3,}|[A-Z][A-Z0-9_]+-\\d|[0-9a-f]{8}-");

    private final CharacterWindow window;
    private final ContentSink sink;
    private final Kind kind;
    private boolean first = true;

    PlainContent(CharacterWindow window, ContentSink sink, Kind kind) {
        this.window = window;
        this.sink = sink;
        this.kind = kind;
    }

    void read() {
        while (window.from() < window.to() || window.more()) {
            int end = endOfLine();
            switch (kind) {
                case TEXT -> sink.text(window.text(), window.from(), end, KnownMember.NONE);
                case TABLE -> row(end);
                case SCRIPT -> sink.text(window.text(), window.from(), end, KnownMember.SCRIPT);
            }
            first = false;
            window.done(end);
        }
    }

    private int endOfLine() {
        int offset = 0;
        while (true) {
            while (window.from() + offset >= window.to()) {
                if (!window.more()) {
                    return window.to();
                }
            }
            int at = window.from() + offset;
            if (window.text()[at] == '\n' || window.mayCut(at)) {
                return window.from() + offset + 1;
            }
            offset++;
        }
    }

    private void row(int end) {
        if (first && isHead(end)) {
            head(end);
        } else {
            sink.text(window.text(), window.from(), end, KnownMember.NONE);
        }
    }

    /** False for a first line with values: an ID, an e-mail address or a key of an issue. */
    private boolean isHead(int end) {
        String line = new String(window.text(), window.from(), end - window.from());
        return line.length() <= LONGEST_HEAD && !VALUE.matcher(line).find();
    }

    private void head(int end) {
        int at = window.from();
        while (at < end) {
            int begin = at;
            boolean separator = SEPARATORS.indexOf(window.text()[at]) >= 0;
            while (at < end && SEPARATORS.indexOf(window.text()[at]) >= 0 == separator) {
                at++;
            }
            if (separator) {
                sink.structure(window.text(), begin, at);
            } else {
                sink.name(window.text(), begin, at, new String(window.text(), begin, at - begin));
            }
        }
    }
}
