package dev.bbsh.jira.catalog;

import dev.bbsh.text.EnumWords;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.util.List;

/** The kinds of entities in a catalog. */
public enum EntityKind {
    PROJECT("project", "projects"),
    FIELD("field", "fields"),
    OPTION("option", "options"),
    CONTEXT("context", "contexts"),
    ISSUE_TYPE("issuetype", "issue types"),
    STATUS("status", "statuses"),
    TRANSITION("transition", "transitions"),
    PRIORITY("priority", "priorities"),
    RESOLUTION("resolution", "resolutions"),
    LINK_TYPE("linktype", "link types"),
    COMPONENT("component", "components"),
    VERSION("version", "versions"),
    USER("user", "users"),
    COMMENT("comment", "comments"),
    ATTACHMENT("attachment", "attachments");

    private static final EnumWords<EntityKind> WORDS =
            EnumWords.of(EntityKind.class, EntityKind::word);

    private final String word;
    private final String plural;

    EntityKind(String word, String plural) {
        this.word = word;
        this.plural = plural;
    }

    /** The word that is typed for it. */
    public String word() {
        return word;
    }

    /** The singular, such as {@code status} of {@code statuses}. */
    public String singular() {
        return switch (this) {
            case STATUS -> "status";
            case PRIORITY -> "priority";
            default -> plural.substring(0, plural.length() - 1);
        };
    }

    /** The plural in words. */
    public String plural() {
        return plural;
    }

    /** The words that are typed for all kinds. */
    public static List<String> words() {
        return WORDS.all();
    }

    /**
     * The kind with this word.
     *
     * @throws BbshException when there is none
     */
    public static EntityKind of(String word) {
        return WORDS.find(word)
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "'" + word + "' is not a kind of catalog item",
                                        WORDS.joined(" ")
                                                + NearestNames.didYouMean(word, words())));
    }
}
