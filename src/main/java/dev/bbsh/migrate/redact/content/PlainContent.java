package dev.bbsh.migrate.redact.content;

import java.util.Set;

/**
 * Reads text line by line. In tables the first line names the columns; in scripts the name of a
 * command and the names of options stay.
 */
final class PlainContent {

    /** The kinds of text. */
    enum Kind {
        TEXT,
        TABLE,
        SCRIPT
    }

    private static final String SEPARATORS = ",;\t\"\r\n\ufeff";

    private static final Set<String> TWO_WORDS =
            Set.of(
                    "catalog",
                    "mapping",
                    "reference",
                    "backup",
                    "media",
                    "jira",
                    "jql",
                    "platform",
                    "expect");

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
                case TEXT -> sink.text(window.text(), window.from(), end, "");
                case TABLE -> row(end);
                case SCRIPT -> statement(end);
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
            if (window.text()[window.from() + offset] == '\n') {
                return window.from() + offset + 1;
            }
            offset++;
        }
    }

    private void row(int end) {
        if (!first) {
            sink.text(window.text(), window.from(), end, "");
            return;
        }
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

    private void statement(int end) {
        char[] text = window.text();
        int at = command(end);
        sink.structure(text, window.from(), at);
        int plain = at;
        while (at < end) {
            boolean blank = at > window.from() && text[at - 1] == ' ';
            if (blank && at + 2 < end && text[at] == '-' && text[at + 1] == '-') {
                sink.text(text, plain, at, "");
                int option = at;
                while (at < end && (text[at] == '-' || (text[at] >= 'a' && text[at] <= 'z'))) {
                    at++;
                }
                sink.structure(text, option, at);
                plain = at;
            } else {
                at++;
            }
        }
        sink.text(text, plain, end, "");
    }

    /** The end of the name of a command, which may have two words. */
    private int command(int end) {
        int first = word(window.from(), end);
        String name = new String(window.text(), window.from(), first - window.from());
        boolean two = TWO_WORDS.contains(name) && first < end && window.text()[first] == ' ';
        return two ? word(first + 1, end) : first;
    }

    private int word(int from, int end) {
        int at = from;
        while (at < end && window.text()[at] >= 'a' && window.text()[at] <= 'z') {
            at++;
        }
        return at;
    }
}
