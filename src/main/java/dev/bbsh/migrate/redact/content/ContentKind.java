package dev.bbsh.migrate.redact.content;

import dev.bbsh.work.Progress;

import java.io.Reader;
import java.util.Locale;
import java.util.regex.Pattern;

/** The kinds of content that can be redacted. */
public enum ContentKind {
    JSON,
    XML,
    HTML,
    TABLE,
    SCRIPT,
    TEXT;

    private static final Pattern JSON_START =
            Pattern.compile("\\{\\s*(?:[\"}]|$)|\\[\\s*(?:[\\[\\]{\"\\d-]|$)");

    private static final Pattern HTML_START = Pattern.compile("(?i)<!doctype\\s+html|<html[\\s>]");

    /** The start of XML, and not of a mail such as {@code <kim@example.org> wrote}. */
    private static final Pattern XML_START =
            Pattern.compile("<[?!]|<[A-Za-z_][A-Za-z0-9_.:-]*(?:\\s*/?>|\\s+[\\w:.-]+\\s*=)");

    /**
     * The kind of a file.
     *
     * @param name its name, which decides about tables and scripts
     * @param start its first characters
     */
    public static ContentKind of(String name, String start) {
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        if (lower.endsWith(".bbsh")) {
            return SCRIPT;
        }
        if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            return TABLE;
        }
        String first = start.replaceFirst("^[\\s\ufeff]+", "");
        if (lower.endsWith(".md")) {
            return TEXT;
        }
        if (JSON_START.matcher(first).lookingAt()) {
            return JSON;
        }
        if (HTML_START.matcher(first).lookingAt()) {
            return HTML;
        }
        return XML_START.matcher(first).lookingAt() ? XML : TEXT;
    }

    /** Reads a file of this kind to its end. */
    public void read(Reader file, ContentSink sink, Progress progress) {
        CharacterWindow window = new CharacterWindow(file, progress);
        switch (this) {
            case JSON -> new JsonContent(window, sink).read();
            case XML -> new XmlContent(window, sink, false).read();
            case HTML -> new XmlContent(window, sink, true).read();
            case TABLE -> new PlainContent(window, sink, PlainContent.Kind.TABLE).read();
            case SCRIPT -> new PlainContent(window, sink, PlainContent.Kind.SCRIPT).read();
            case TEXT -> new PlainContent(window, sink, PlainContent.Kind.TEXT).read();
        }
    }
}
