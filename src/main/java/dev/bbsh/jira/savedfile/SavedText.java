package dev.bbsh.jira.savedfile;

import dev.bbsh.file.content.FileContent;
import dev.bbsh.jira.json.JsonTree;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a file that was saved from Jira, without the HTTP headers or the guard against
 * scripts that a tool has put before it.
 *
 * @param refusal the description of a file without data, such as {@code is an HTML page}; it must
 *     not be read any further
 * @param json whether its text begins like JSON
 * @param kind the kind, if its beginning tells
 * @param error the reason that it gives, if it is an error instead of data
 */
public record SavedText(
        InputStream in,
        Optional<String> refusal,
        boolean json,
        Optional<SavedFileKind> kind,
        Optional<String> error) {

    private static final int SEEN = 1 << 14;

    private static final String GUARD = ")]}'";

    private static final Pattern PRE = Pattern.compile("<pre[^>]*>\\s*(\\{|\\[|&[#\\w]+;)");

    /** Reads the beginning of a file. */
    public static SavedText of(InputStream file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(file, SEEN);
        byte[] start = in.readNBytes(SEEN);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        int skipped = skipped(text);
        in.unread(start, skipped, start.length - skipped);
        String body = text.substring(skipped).replaceFirst("^\u00EF\u00BB\u00BF", "").strip();
        Optional<String> refusal =
                start.length == 0 ? Optional.of("is empty") : refusal(start, skipped, body);
        byte[] rest = Arrays.copyOfRange(start, skipped, start.length);
        return new SavedText(
                in,
                refusal,
                body.startsWith("{") || body.startsWith("["),
                SavedFileKind.of(rest),
                start.length < SEEN && body.startsWith("{") ? error(rest) : Optional.empty());
    }

    private static Optional<String> error(byte[] text) {
        try {
            return ErrorBody.of(JsonTree.of(text));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** The number of characters of HTTP headers, or of a guard, before the text. */
    private static int skipped(String text) {
        int from = 0;
        while (text.startsWith("HTTP/", from)) {
            int end = bodyAfter(text, from);
            if (end < 0) {
                return from;
            }
            from = end;
        }
        String rest = text.substring(from).stripLeading();
        boolean guarded = rest.startsWith(GUARD);
        return guarded
                ? text.indexOf(GUARD, from)
                        + GUARD.length()
                        + (rest.startsWith(",", GUARD.length()) ? 1 : 0)
                : from;
    }

    private static int bodyAfter(String text, int from) {
        int windows = text.indexOf("\r\n\r\n", from);
        int unix = text.indexOf("\n\n", from);
        if (windows >= 0 && (unix < 0 || windows < unix)) {
            return windows + 4;
        }
        return unix < 0 ? -1 : unix + 2;
    }

    private static Optional<String> refusal(byte[] start, int skipped, String body) {
        byte[] rest = Arrays.copyOfRange(start, skipped, start.length);
        FileContent content = FileContent.of(rest);
        if (content == FileContent.TEXT) {
            return Optional.empty();
        }
        if (content == FileContent.EMPTY) {
            return Optional.of("has HTTP headers but no response");
        }
        if (content == FileContent.HTML) {
            return Optional.of(html(body));
        }
        if (content == FileContent.GZIP || content == FileContent.ZIP) {
            return Optional.of("is compressed again, with " + content.description());
        }
        return Optional.of(
                body.contains("schemas.openxmlformats.org")
                        ? "is part of an Excel workbook: save the sheet as CSV UTF-8"
                        : "is " + content.description());
    }

    private static String html(String body) {
        if (PRE.matcher(body.toLowerCase(Locale.ROOT)).find()) {
            return "is an HTML page that shows the response in <pre>: save the response itself"
                    + " (with the browser's \"Raw data\", or with curl), not the page around it";
        }
        return "is an HTML page, perhaps the login page after the Jira session ended: log in and"
                + " save the response again";
    }
}
