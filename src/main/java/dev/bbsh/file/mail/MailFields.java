package dev.bbsh.file.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The headers of a mail, or of a part of one.
 *
 * @param fields by their names in lower case, unfolded; the first of a name
 * @param end where the body begins
 */
record MailFields(Map<String, String> fields, int end) {

    /** The most bytes of one header that are read. */
    private static final int LONGEST = 1 << 16;

    /** The most headers that are read. */
    private static final int MOST = 1_000;

    MailFields {
        fields = Map.copyOf(fields);
    }

    /** The headers from an offset on, up to the first empty line. */
    static MailFields at(byte[] mail, int from, int to) {
        Map<String, StringBuilder> found = new LinkedHashMap<>();
        StringBuilder open = new StringBuilder();
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && mail[end] != '\n') {
                end++;
            }
            String line = text(mail, at, end).stripTrailing();
            at = Math.min(to, end + 1);
            if (line.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                if (open.length() < LONGEST) {
                    open.append(' ').append(line.strip());
                }
            } else if (colon > 0 && found.size() < MOST) {
                open = new StringBuilder(line.substring(colon + 1).strip());
                found.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), open);
            }
        }
        Map<String, String> fields = new LinkedHashMap<>();
        found.forEach((name, value) -> fields.put(name, value.toString()));
        return new MailFields(fields, at);
    }

    /** The text of a line: UTF-8 (RFC 6532), or a byte a character where it is none. */
    private static String text(byte[] mail, int from, int end) {
        ByteBuffer line = ByteBuffer.wrap(mail, from, Math.min(end - from, LONGEST));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
        } catch (CharacterCodingException other) {
            return new String(
                    mail, from, Math.min(end - from, LONGEST), StandardCharsets.ISO_8859_1);
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** A header without its parameters, in lower case; empty when it is missing. */
    String value(String name) {
        return fields.getOrDefault(name, "").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** A parameter of a header; empty when it is missing. */
    String parameter(String field, String name) {
        return FieldParameters.of(fields.getOrDefault(field, "")).getOrDefault(name, "");
    }

    /** The file name of an attachment, without folders and control characters. */
    Optional<String> fileName() {
        String given = parameter("content-disposition", "filename");
        String name = given.isEmpty() ? parameter("content-type", "name") : given;
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}\\ufffd]", "").replace("!", "").strip();
        return clean.isEmpty() || clean.equals(".") || clean.equals("..")
                ? Optional.empty()
                : Optional.of(clean);
    }
}
