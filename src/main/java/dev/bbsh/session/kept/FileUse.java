package dev.bbsh.session.kept;

import dev.bbsh.text.EnumWords;

import java.util.Optional;
import java.util.stream.Stream;

/** The way in which a session used a file of its case. */
public enum FileUse {
    /** Loaded as a document. */
    DOCUMENT("loaded", "load"),
    /** Loaded as a catalog, or a part of one. */
    CATALOG("catalog, loaded", "catalog load"),
    /** Loaded as an ID mapping. */
    MAPPING("ID mapping, loaded", "mapping load"),
    /** Written by the session. */
    SAVED("saved", "load");

    private final String words;
    private final String command;

    FileUse(String words, String command) {
        this.words = words;
        this.command = command;
    }

    /** The use in words, before a date. */
    public String words() {
        return words;
    }

    /** The command that loads such a file. */
    public String command() {
        return command;
    }

    /** The use as the file of the case has it. */
    public String word() {
        return EnumWords.word(this);
    }

    static Optional<FileUse> of(String word) {
        return Stream.of(values()).filter((each) -> each.word().equals(word)).findFirst();
    }
}
