package dev.bbsh.backbone;

import dev.bbsh.text.EnumWords;
import dev.bbsh.work.BbshException;

import java.util.List;

/** The way in which a project gets into Jira Cloud. */
public enum MigrationMethod {
    /** The Jira Cloud Migration Assistant, which assigns new IDs. */
    JCMA("jcma"),
    /** A backup of the whole site, which probably keeps IDs (inferred). */
    SITE_IMPORT("site-import"),
    OTHER("other");

    private static final EnumWords<MigrationMethod> WORDS =
            EnumWords.of(MigrationMethod.class, MigrationMethod::word);

    private final String word;

    MigrationMethod(String word) {
        this.word = word;
    }

    /** The word that is typed for it. */
    public String word() {
        return word;
    }

    public static List<String> words() {
        return WORDS.all();
    }

    /**
     * The method with this word.
     *
     * @throws BbshException when there is none
     */
    public static MigrationMethod of(String word) {
        return WORDS.find(word)
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "'" + word + "' is not a migration method",
                                        "case --method " + WORDS.joined("   or   case --method ")));
    }
}
