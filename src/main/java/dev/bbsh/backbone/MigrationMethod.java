package dev.bbsh.backbone;

import dev.bbsh.work.BbshException;

import java.util.Arrays;
import java.util.List;

/** The way in which a project gets into Jira Cloud. */
public enum MigrationMethod {
    /** The Jira Cloud Migration Assistant, which assigns new IDs. */
    JCMA("jcma"),
    /** A backup of the whole site, which probably keeps IDs (inferred). */
    SITE_IMPORT("site-import"),
    OTHER("other");

    private final String word;

    MigrationMethod(String word) {
        this.word = word;
    }

    /** The word that is typed for it. */
    public String word() {
        return word;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(MigrationMethod::word).toList();
    }

    /**
     * The method with this word.
     *
     * @throws BbshException when there is none
     */
    public static MigrationMethod of(String word) {
        return Arrays.stream(values())
                .filter((method) -> method.word.equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "'" + word + "' is not a migration method",
                                        "case --method " + String.join("|", words())));
    }
}
