package dev.bbsh.migrate.redact.content;

import dev.bbsh.migrate.redact.replacement.RecentTexts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads XML: the names of elements and attributes stay, values, character data, CDATA sections and
 * comments are text. Scripts and styles of HTML are left out.
 */
final class XmlContent {

    private static final int LONGEST_NAME = 200;

    private static final String COMMENT = "-->";

    private static final Pattern COUNT =
            Pattern.compile("(?m)^[ \\t]*[A-Z][A-Za-z]+[ \\t]*:[ \\t]*\\d+[ \\t]*$");

    private static final Pattern SCHEMA = Pattern.compile("[A-Z][A-Z0-9_]*");

    private static final Pattern CAPITALS = Pattern.compile("[A-Z_]*");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.:-]*");

    /** The elements of HTML whose content is no text, but a program or rules for the layout. */
    private static final Set<String> CODE = Set.of("script", "style");

    private final CharacterWindow window;
    private final ContentSink sink;
    private final boolean html;
    private final RecentTexts names = new RecentTexts();
    private final KnownMember.Recent members = new KnownMember.Recent();
    private String element = "";

    /**
     * The content of an XML or HTML file.
     *
     * @param html true for HTML: scripts and styles are not handed over, values may lack quotes
     */
    XmlContent(CharacterWindow window, ContentSink sink, boolean html) {
        this.window = window;
        this.sink = sink;
        this.html = html;
    }

    void read() {
        while (has(1)) {
            if (window.text()[window.from()] != '<') {
                textUntil("<", element);
            } else if (starts("<!--")) {
                section(4, COMMENT);
            } else if (starts("<![CDATA[")) {
                section(9, "]]>");
            } else if (starts("<?xml ")) {
                structureUntil(">");
            } else if (starts("<!") || starts("<?")) {
                section(2, ">");
            } else {
                tag();
            }
        }
    }

    private boolean has(int length) {
        while (window.to() - window.from() < length) {
            if (!window.more()) {
                return false;
            }
        }
        return true;
    }

    private boolean starts(String with) {
        if (!has(with.length())) {
            return false;
        }
        for (int i = 0; i < with.length(); i++) {
            if (window.text()[window.from() + i] != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void section(int length, String end) {
        structure(length);
        textUntil(end, end.equals(COMMENT) ? COMMENT : element);
        if (starts(end)) {
            structure(end.length());
        }
    }

    private void structure(int length) {
        sink.structure(window.text(), window.from(), window.from() + length);
        window.done(window.from() + length);
    }

    private void structureUntil(String end) {
        while (has(1)) {
            boolean last = starts(end);
            structure(1);
            if (last) {
                return;
            }
        }
    }

    /** A tag; also a character that begins none, which is text then. */
    private void tag() {
        structure(1);
        boolean closing = starts("/");
        if (closing) {
            structure(1);
        }
        int length = nameLength();
        if (length == 0) {
            return;
        }
        String name = name(length);
        element = closing ? "" : name;
        attributes();
        if (html && CODE.contains(element.toLowerCase(Locale.ROOT))) {
            leaveOut("</" + element);
        }
    }

    private void attributes() {
        String attribute = "";
        while (has(1)) {
            char each = window.text()[window.from()];
            if (each == '<') {
                return;
            }
            if (each == '"' || each == '\'') {
                structure(1);
                textUntil(String.valueOf(each), attribute);
                if (has(1)) {
                    structure(1);
                }
            } else if (each == '=' && html) {
                structure(1);
                unquoted(attribute);
            } else {
                int next = nameLength();
                if (next == 0) {
                    structure(1);
                } else if (hasValue(next)) {
                    attribute = name(next);
                } else {
                    sink.text(window.text(), window.from(), window.from() + next, KnownMember.NONE);
                    window.done(window.from() + next);
                }
            }
            if (each == '>') {
                return;
            }
        }
    }

    /** True when an equals sign follows a name of this length. */
    private boolean hasValue(int length) {
        int at = length;
        while (has(at + 1) && window.text()[window.from() + at] <= ' ') {
            at++;
        }
        return has(at + 1) && window.text()[window.from() + at] == '=';
    }

    /** A value without quotes; nothing when it has some. */
    private void unquoted(String attribute) {
        while (has(1) && window.text()[window.from()] <= ' ') {
            structure(1);
        }
        int length = 0;
        while (has(length + 1)
                && " \t\r\n\"'>".indexOf(window.text()[window.from() + length]) < 0) {
            length++;
        }
        sink.text(window.text(), window.from(), window.from() + length, members.of(attribute));
        window.done(window.from() + length);
    }

    /** Hands over the name of an element or an attribute; anything else in its place is text. */
    private String name(int length) {
        char[] text = window.text();
        int to = window.from() + length;
        String name = names.of(text, window.from(), to);
        if (length > LONGEST_NAME || !NAME.matcher(name).matches()) {
            sink.text(text, window.from(), to, KnownMember.NONE);
            window.done(to);
            return "";
        }
        int colon = name.indexOf(':');
        part(name.substring(0, Math.max(0, colon)));
        structure(colon < 0 ? 0 : 1);
        part(name.substring(colon + 1));
        return name;
    }

    /** Hands over a name, or the prefix of one. */
    private void part(String name) {
        int to = window.from() + name.length();
        if (CAPITALS.matcher(name).matches()) {
            sink.structure(window.text(), window.from(), to);
        } else {
            sink.name(window.text(), window.from(), to, name);
        }
        window.done(to);
    }

    private int nameLength() {
        int length = 0;
        while (has(length + 1)) {
            char each = window.text()[window.from() + length];
            boolean part = each > ' ' && "=<>\"'".indexOf(each) < 0 && !(each == '/' && length > 0);
            if (!part || window.mayCut(window.from() + length)) {
                return length;
            }
            length++;
        }
        return length;
    }

    private void leaveOut(String end) {
        while (has(end.length()) && !isNext(end)) {
            window.done(window.from() + 1);
        }
        if (!has(end.length())) {
            window.done(window.to());
        }
    }

    private boolean isNext(String end) {
        return new String(window.text(), window.from(), end.length()).equalsIgnoreCase(end);
    }

    private void hand(int end, String member) {
        char[] text = window.text();
        int length = end - window.from();
        boolean naming =
                KnownMember.isNaming(member)
                        || (member.equals("name")
                                && (element.equals("table") || element.equals("column")));
        if (naming && SCHEMA.matcher(new String(text, window.from(), length)).matches()) {
            sink.structure(text, window.from(), end);
        } else if (member.equals(COMMENT)) {
            comment(end);
        } else if (KnownMember.isNaming(member)) {
            sink.name(text, window.from(), end, new String(text, window.from(), length));
        } else {
            sink.text(text, window.from(), end, members.of(member));
        }
        window.done(end);
    }

    /** Hands over a comment; the names and numbers of rows at the end of a backup stay. */
    private void comment(int end) {
        String all = new String(window.text(), window.from(), end - window.from());
        Matcher counts = COUNT.matcher(all);
        int done = 0;
        while (counts.find()) {
            sink.text(
                    window.text(),
                    window.from() + done,
                    window.from() + counts.start(),
                    KnownMember.NONE);
            sink.structure(
                    window.text(), window.from() + counts.start(), window.from() + counts.end());
            done = counts.end();
        }
        sink.text(window.text(), window.from() + done, end, KnownMember.NONE);
    }

    /** Hands over text until a mark, which stays; or until the end. */
    private void textUntil(String mark, String member) {
        int offset = 0;
        while (has(offset + mark.length())) {
            char[] text = window.text();
            int at = window.from() + offset;
            if (text[at] == mark.charAt(0)
                    && (mark.length() == 1 || new String(text, at, mark.length()).equals(mark))) {
                hand(at, member);
                return;
            }
            offset++;
            if (window.mayCut(at)) {
                sink.text(text, window.from(), at + 1, members.of(member));
                window.done(at + 1);
                offset = 0;
            }
        }
        sink.text(window.text(), window.from(), window.to(), members.of(member));
        window.done(window.to());
    }
}
