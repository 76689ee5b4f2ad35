package dev.bbsh.repair.wrapped.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headers of a mail or of one of its parts (RFC 5322, RFC 2045).
 *
 * @param fields by their names in lower case; the first of a name
 * @param end the offset of the body
 */
record MailHeaders(Map<String, String> fields, int end) {

    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,80}):(.*)", Pattern.DOTALL);

    private static final int LONGEST = 65_536;

    /** The maximum length of all headers; those of a mail that went a long way have some KiB. */
    private static final int LONGEST_HEAD = 1 << 20;

    MailHeaders {
        fields = Map.copyOf(fields);
    }

    /** The headers from an offset on, up to the first empty line. */
    static MailHeaders at(String text, int from) {
        Map<String, String> fields = new LinkedHashMap<>();
        int at = from;
        String open = "";
        while (at < text.length()) {
            if (at - from > LONGEST_HEAD) {
                return new MailHeaders(Map.of(), from);
            }
            int end = text.indexOf('\n', at);
            int to = end < 0 ? text.length() : end;
            String line = text.substring(at, Math.min(to, at + LONGEST)).stripTrailing();
            boolean folded = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            Matcher field = FIELD.matcher(line);
            if (line.isEmpty()) {
                return new MailHeaders(fields, end < 0 ? to : end + 1);
            }
            if (folded && !open.isEmpty()) {
                fields.merge(open, " " + line.strip(), String::concat);
            } else if (field.matches()) {
                open = field.group(1).toLowerCase(Locale.ROOT);
                fields.putIfAbsent(open, field.group(2).strip());
            } else if (!fields.isEmpty() || !line.startsWith("From ")) {
                return new MailHeaders(Map.of(), from);
            }
            at = end < 0 ? text.length() : end + 1;
        }
        return new MailHeaders(fields, text.length());
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The media type in lower case, without its parameters. */
    String type() {
        String type = field("content-type").orElse("text/plain");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** A parameter of a field, such as the boundary of the type. */
    Optional<String> parameter(String field, String name) {
        Matcher found =
                Pattern.compile(
                                "(?i);\\s*"
                                        + name
                                        + "\\*?(?:0\\*?)?\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))")
                        .matcher(field(field).orElse(""));
        if (!found.find()) {
            return Optional.empty();
        }
        return Optional.of(found.group(1) == null ? found.group(2) : found.group(1));
    }

    /** The name of an attachment. */
    Optional<String> fileName() {
        return parameter("content-disposition", "filename")
                .or(() -> parameter("content-type", "name"))
                .map((name) -> name.replaceFirst("(?i)^[a-z0-9-]+''", ""));
    }
}
