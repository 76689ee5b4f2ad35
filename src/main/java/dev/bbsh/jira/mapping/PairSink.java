package dev.bbsh.jira.mapping;

import dev.bbsh.file.content.Utf8Reader;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Receives the pairs of one file. Until the namespace of the file is known, its pairs are kept
 * apart.
 */
final class PairSink {

    /** The platform's notation for the keys of users. */
    private static final Pattern PERSON =
            Pattern.compile("(email|jira\\.userkey|jira\\.username|confluence\\.userkey)/.+");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /** The key of an issue, as Jira writes it. */
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{1,254}-[1-9][0-9]{0,17}");

    private final String path;
    private final IdMapping.Builder builder;
    private final MappingRemarks remarks;
    private final Optional<Namespace> given;
    private final IdTable nowhere = new IdTable();
    private @Nullable Namespace said;

    PairSink(
            String path,
            IdMapping.Builder builder,
            MappingRemarks remarks,
            Optional<Namespace> given) {
        this.path = path;
        this.builder = builder;
        this.remarks = remarks;
        this.given = given;
    }

    String path() {
        return path;
    }

    /** True when a text can be an ID in a file of an unknown namespace. */
    boolean isId(String text) {
        return given.isPresent() || NUMBER.matcher(text).matches() || isPerson(text) || isKey(text);
    }

    private static boolean isPerson(String text) {
        return PERSON.matcher(text).matches();
    }

    private static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** Records the namespace of the file. */
    void says(Namespace namespace) {
        said = namespace;
    }

    /** Adds a pair of the namespace that the file has, was given, or will have. */
    void pair(String server, String cloud) {
        Namespace known = said;
        IdTable table = known != null ? builder.table(known) : unsaid(server, cloud);
        table.put(server, cloud);
    }

    /** The table of a pair whose namespace only its IDs can tell. */
    private IdTable unsaid(String server, String cloud) {
        boolean keys = given.isEmpty() && isKey(server) && isKey(cloud);
        return keys
                ? builder.table(Namespace.ISSUE_KEY)
                : isPerson(server) ? builder.table(Namespace.USER) : nowhere;
    }

    /** Adds a pair of a namespace of its own. */
    void pair(Namespace namespace, String server, String cloud) {
        builder.table(namespace).put(server, cloud);
    }

    void badRow(long line, String text, String why) {
        remarks.badRow(new MappingRemarks.BadRow(path, line, text, why));
    }

    /** Records that rows are missing from the file. */
    void gap(Gap.Cause cause) {
        builder.lacks(new Gap(IdMapping.WHOLE, cause));
    }

    /** True when the user gave the namespace. */
    boolean isGiven() {
        return given.isPresent();
    }

    void note(String text) {
        remarks.note(path + " " + text);
    }

    /**
     * Adds the pairs that were kept apart.
     *
     * @throws BbshException when their namespace is still unknown
     */
    void finish() {
        if (nowhere.size() > 0) {
            builder.table(target().orElseThrow(this::unknown)).putAll(nowhere);
        }
    }

    /** Records that pages were read; the last one says whether others follow. */
    void paged(boolean goesOn, boolean ends) {
        Namespace namespace = target().orElse(Namespace.USER);
        if (goesOn) {
            builder.page(namespace, true);
        }
        if (ends) {
            builder.page(namespace, false);
        }
    }

    private Optional<Namespace> target() {
        Namespace known = said;
        return known == null ? given : Optional.of(known);
    }

    private BbshException unknown() {
        return new BbshException(
                "'" + path + "' doesn't say what its IDs belong to",
                "mapping load FILE --namespace jira:comment --as NAME     (or another"
                        + " namespace, such as jira:fileAttachment)");
    }

    BbshException refused(String why) {
        return refused(
                why, "the Migration Assistant's report begins with entityType,serverId,cloudId");
    }

    BbshException refused(String why, String advice) {
        return new BbshException("'" + path + "' is not an ID mapping: " + why, advice);
    }

    /** The refusal of a foreign encoding: reading the text as UTF-8 would lose letters of keys. */
    BbshException foreign(Utf8Reader.ForeignEncodingException foreign) {
        return new BbshException(
                "'" + path + "' " + foreign.words(),
                "use the report as it was downloaded, or save it in Excel as \"CSV UTF-8\"");
    }
}
