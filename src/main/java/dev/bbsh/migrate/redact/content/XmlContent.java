package dev.bbsh.migrate.redact.content;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads XML: the names of elements and attributes stay, values, character data, CDATA sections and
 * comments are text. Long texts are handed over in parts, cut at white space.
 */
final class XmlContent {

    private static final int LONG = 1 << 20;

    /** The attributes of a site backup whose values are names of the format, as a rule. */
    private static final Set<String> NAMING =
            Set.of(
                    "propertyKey",
                    "entityName",
                    "seqName",
                    "sourceNodeEntity",
                    "sinkNodeEntity",
                    "associationType",
                    "attributeName",
                    "applicationType",
                    "directoryType",
                    "operationType",
                    "credentialType",
                    "groupType",
                    "permissionKey",
                    "permission",
                    "fieldtype",
                    "tableName",
                    "columnName");

    private static final String COMMENT = "-->";

    private static final Pattern COUNT =
            Pattern.compile("(?m)^[ \\t]*[A-Z][A-Za-z]+[ \\t]*:[ \\t]*\\d+[ \\t]*$");

    private static final Pattern SCHEMA = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final CharacterWindow window;
    private final ContentSink sink;
    private String element = "";

    XmlContent(CharacterWindow window, ContentSink sink) {
        this.window = window;
        this.sink = sink;
    }

    void read() {
        while (has(1)) {
            if (window.text()[window.from()] != '<') {
                textUntil("<", element);
            } else if (starts("<!--")) {
                section(4, COMMENT);
            } else if (starts("<![CDATA[")) {
                section(9, "]]>");
            } else if (starts("<?")) {
                structureUntil(">");
            } else if (starts("<!")) {
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
        return has(with.length())
                && new String(window.text(), window.from(), with.length()).equals(with);
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

    private void tag() {
        structure(1);
        int length = nameLength();
        String name = new String(window.text(), window.from(), length);
        structure(length);
        element = name.startsWith("/") ? "" : name;
        String attribute = "";
        while (has(1)) {
            char each = window.text()[window.from()];
            if (each == '>') {
                structure(1);
                return;
            }
            if (each == '<') {
                return;
            }
            if (each == '"' || each == '\'') {
                structure(1);
                textUntil(String.valueOf(each), attribute);
                if (has(1)) {
                    structure(1);
                }
            } else {
                int next = nameLength();
                if (next > 0) {
                    attribute = new String(window.text(), window.from(), next);
                }
                structure(Math.max(1, next));
            }
        }
    }

    private int nameLength() {
        int length = 0;
        while (has(length + 1)) {
            char each = window.text()[window.from() + length];
            boolean part = each > ' ' && "=<>\"'".indexOf(each) < 0 && !(each == '/' && length > 0);
            if (!part) {
                return length;
            }
            length++;
        }
        return length;
    }

    private void hand(int end, String member) {
        char[] text = window.text();
        int length = end - window.from();
        boolean naming =
                NAMING.contains(member)
                        || (member.equals("name")
                                && (element.equals("table") || element.equals("column")));
        if (naming && SCHEMA.matcher(new String(text, window.from(), length)).matches()) {
            sink.structure(text, window.from(), end);
        } else if (member.equals(COMMENT)) {
            comment(end);
        } else if (NAMING.contains(member)) {
            sink.name(text, window.from(), end, new String(text, window.from(), length));
        } else {
            sink.text(text, window.from(), end, member);
        }
        window.done(end);
    }

    /** Hands over a comment; the names and numbers of rows at the end of a backup stay. */
    private void comment(int end) {
        String all = new String(window.text(), window.from(), end - window.from());
        Matcher counts = COUNT.matcher(all);
        int done = 0;
        while (counts.find()) {
            sink.text(window.text(), window.from() + done, window.from() + counts.start(), "");
            sink.structure(
                    window.text(), window.from() + counts.start(), window.from() + counts.end());
            done = counts.end();
        }
        sink.text(window.text(), window.from() + done, end, "");
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
            if (offset > LONG && text[at] <= ' ') {
                sink.text(text, window.from(), at, member);
                window.done(at);
                offset = 0;
            }
            offset++;
        }
        sink.text(window.text(), window.from(), window.to(), member);
        window.done(window.to());
    }
}
