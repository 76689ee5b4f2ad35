package dev.bbsh.backbone;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;

import java.util.Iterator;
import java.util.Optional;

/** The kind of a JSON document, detected from its content and never from its name. */
public enum FileKind {
    /** The issues of one connector: a download from each side of a sync by email or file. */
    ONE_SIDED("synced issue data, one side"),
    /** The issues of both connectors: a download of a direct sync, or the result of a merge. */
    TWO_SIDED("synced issue data, two sides"),
    /** The configuration of a sync: both connectors are objects. */
    CONFIG("sync config"),
    /** Any other JSON. */
    OTHER("JSON");

    private static final int LOOKED_AT = 16;

    private final String title;

    FileKind(String title) {
        this.title = title;
    }

    /** The kind in a few words. */
    public String title() {
        return title;
    }

    /** True when it holds issues that were synced. */
    public boolean holdsIssues() {
        return this == ONE_SIDED || this == TWO_SIDED;
    }

    /** The kind of a document with this root value. */
    public static FileKind of(JsonValue root) {
        Holding first = Holding.of(root.member(SideName.FIRST.key()));
        Holding second = Holding.of(root.member(SideName.SECOND.key()));
        if (first == Holding.SETTINGS && second == Holding.SETTINGS) {
            return CONFIG;
        }
        if (first == Holding.ISSUES && second == Holding.ISSUES) {
            return TWO_SIDED;
        }
        boolean onlyFirst = first == Holding.ISSUES && second == Holding.NOTHING;
        boolean onlySecond = first == Holding.NOTHING && second == Holding.ISSUES;
        return onlyFirst || onlySecond ? ONE_SIDED : OTHER;
    }

    /** The content of a connector's member. */
    private enum Holding {
        NOTHING,
        ISSUES,
        SETTINGS,
        ELSE;

        static Holding of(Optional<JsonValue> member) {
            return member.map(Holding::of).orElse(NOTHING);
        }

        private static Holding of(JsonValue value) {
            return switch (value.kind()) {
                case OBJECT -> SETTINGS;
                case ARRAY -> value.size() == 0 || hasRecord(value) ? ISSUES : ELSE;
                case NULL -> NOTHING;
                case STRING, NUMBER, TRUE, FALSE -> ELSE;
            };
        }

        private static boolean hasRecord(JsonValue array) {
            Iterator<JsonValue> elements = array.elements().iterator();
            for (int i = 0; i < LOOKED_AT && elements.hasNext(); i++) {
                if (elements.next().kind() == JsonKind.OBJECT) {
                    return true;
                }
            }
            return false;
        }
    }
}
