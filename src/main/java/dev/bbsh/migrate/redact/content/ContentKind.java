package dev.bbsh.migrate.redact.content;

import dev.bbsh.work.Progress;

import java.io.Reader;
import java.util.Locale;

/** The kinds of content that can be redacted. */
public enum ContentKind {
    JSON,
    XML,
    TABLE,
    SCRIPT,
    TEXT;

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
        if (first.startsWith("{") || first.startsWith("[")) {
            return JSON;
        }
        return first.startsWith("<") ? XML : TEXT;
    }

    /** Reads a file of this kind to its end. */
    public void read(Reader file, ContentSink sink, Progress progress) {
        CharacterWindow window = new CharacterWindow(file, progress);
        switch (this) {
            case JSON -> new JsonContent(window, sink).read();
            case XML -> new XmlContent(window, sink).read();
            case TABLE -> new PlainContent(window, sink, PlainContent.Kind.TABLE).read();
            case SCRIPT -> new PlainContent(window, sink, PlainContent.Kind.SCRIPT).read();
            case TEXT -> new PlainContent(window, sink, PlainContent.Kind.TEXT).read();
        }
    }
}
