package dev.bbsh.backbone;

import dev.bbsh.work.BbshException;

import java.util.Arrays;
import java.util.List;

/** How a project gets into Jira Cloud. */
public enum MigrationMethod {
    /** With the Jira Cloud Migration Assistant, which gives new ids. */
    JCMA("jcma"),
    /** With a backup of the whole site, which probably keeps ids (inferred). */
    SITE_IMPORT("site-import"),
    OTHER("other");

    private final String word;

    MigrationMethod(String word) {
        this.word = word;
    }

    /** How it is typed. */
    public String word() {
        return word;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(MigrationMethod::word).toList();
    }

    /**
     * The method that is typed so.
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
                                        "no method of migration is called '" + word + "'",
                                        "case --method " + String.join("|", words())));
    }
}
