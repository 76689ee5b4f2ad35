package dev.bbsh.check.config.reference;

import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.text.EnumWords;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The kind of item that a reference names, and whether by ID, key or name. */
public enum ReferenceKind {
    FIELD("field", EntityKind.FIELD),
    ISSUE_TYPE("issuetype", EntityKind.ISSUE_TYPE),
    STATUS("status", EntityKind.STATUS),
    TRANSITION("transition", EntityKind.TRANSITION),
    PRIORITY("priority", EntityKind.PRIORITY),
    RESOLUTION("resolution", EntityKind.RESOLUTION),
    OPTION("option", EntityKind.OPTION),
    LINK_TYPE("linktype", EntityKind.LINK_TYPE),
    COMPONENT("component", EntityKind.COMPONENT),
    VERSION("version", EntityKind.VERSION),
    /** By its ID; the key is another kind. */
    PROJECT("project", EntityKind.PROJECT),
    PROJECT_KEY("project-key", EntityKind.PROJECT),
    /** By key, username or account ID. */
    USER("user", EntityKind.USER),
    USER_EMAIL("user-email", EntityKind.USER),
    /** No catalog contains teams. */
    TEAM("team", null),
    /** Not an ID, but a way to map users that depends on their names in both instances. */
    USER_MAPPING_TYPE("user-mapping-type", null),
    FIELD_NAME("field-name", EntityKind.FIELD),
    ISSUE_TYPE_NAME("issuetype-name", EntityKind.ISSUE_TYPE),
    STATUS_NAME("status-name", EntityKind.STATUS),
    TRANSITION_NAME("transition-name", EntityKind.TRANSITION),
    PRIORITY_NAME("priority-name", EntityKind.PRIORITY),
    RESOLUTION_NAME("resolution-name", EntityKind.RESOLUTION),
    LINK_TYPE_NAME("linktype-name", EntityKind.LINK_TYPE),
    COMPONENT_NAME("component-name", EntityKind.COMPONENT),
    VERSION_NAME("version-name", EntityKind.VERSION),
    PROJECT_NAME("project-name", EntityKind.PROJECT);

    private static final EnumWords<ReferenceKind> WORDS =
            EnumWords.of(ReferenceKind.class, ReferenceKind::word);

    private final String word;
    private final @Nullable EntityKind entity;

    ReferenceKind(String word, @Nullable EntityKind entity) {
        this.word = word;
        this.entity = entity;
    }

    /** The word for this kind, as it is typed and shown. */
    public String word() {
        return word;
    }

    /** The kind of catalog entity that is named, if catalogs contain it. */
    public Optional<EntityKind> entity() {
        return Optional.ofNullable(entity);
    }

    /** True when items are named by a name that people see, and not by an ID or key. */
    public boolean byName() {
        return word.endsWith("-name");
    }

    /** The words for all kinds, as they are typed. */
    public static List<String> words() {
        return WORDS.all();
    }

    /**
     * Parses a kind.
     *
     * @throws BbshException when the word is not a kind
     */
    public static ReferenceKind of(String word) {
        return WORDS.find(word)
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "'" + word + "' is not a kind of reference",
                                        WORDS.joined(" ")
                                                + NearestNames.didYouMean(word, words())));
    }
}
