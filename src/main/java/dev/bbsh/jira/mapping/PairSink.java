package dev.bbsh.jira.mapping;

import dev.bbsh.file.read.ForeignEncodingException;
import dev.bbsh.jira.Gap;
import dev.bbsh.jira.Namespace;
import dev.bbsh.work.BbshException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes the pairs of one file. Until the file has said to what its ids belong they are kept apart.
 */
final class PairSink {

    /** How the platform writes the keys of people. */
    private static final Pattern PERSON =
            Pattern.compile("(email|jira\\.userkey|jira\\.username|confluence\\.userkey)/.+");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final String path;
    private final IdMapping.Builder builder;
    private final Remarks remarks;
    private final Optional<Namespace> given;
    private final IdTable nowhere = new IdTable();
    private @Nullable Namespace said;

    PairSink(String path, IdMapping.Builder builder, Remarks remarks, Optional<Namespace> given) {
        this.path = path;
        this.builder = builder;
        this.remarks = remarks;
        this.given = given;
    }

    String path() {
        return path;
    }

    /** Whether a text can be the id of something in a file that does not say of what. */
    boolean isId(String text) {
        return given.isPresent() || NUMBER.matcher(text).matches() || isPerson(text);
    }

    private static boolean isPerson(String text) {
        return PERSON.matcher(text).matches();
    }

    /** The file says to what its ids belong. */
    void says(Namespace namespace) {
        said = namespace;
    }

    /** A pair of the namespace that the file says, was given, or will say. */
    void pair(String server, String cloud) {
        Namespace known = said;
        IdTable table =
                known != null
                        ? builder.table(known)
                        : isPerson(server) ? builder.table(Namespace.USER) : nowhere;
        table.put(server, cloud);
    }

    /** A pair of a namespace that stands beside it. */
    void pair(Namespace namespace, String server, String cloud) {
        builder.table(namespace).put(server, cloud);
    }

    void badRow(long line, String text, String why) {
        remarks.badRow(new Remarks.BadRow(path, line, text, why));
    }

    /** Rows are missing from the file. */
    void gap(Gap.Cause cause) {
        builder.lacks(new Gap(IdMapping.WHOLE, cause));
    }

    /** True when the user said to what the ids belong. */
    boolean isGiven() {
        return given.isPresent();
    }

    void note(String text) {
        remarks.note(path + " " + text);
    }

    /**
     * Puts what was kept apart where it belongs.
     *
     * @throws BbshException when nobody says where
     */
    void finish() {
        if (nowhere.size() > 0) {
            builder.table(target().orElseThrow(this::unknown)).putAll(nowhere);
        }
    }

    /** Pages were read; the last one says whether others follow. */
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
                "'" + path + "' does not say to what its ids belong",
                "mapping load FILE --namespace jira:comment --as NAME     (or another word of the"
                        + " platform, such as jira:fileAttachment)");
    }

    BbshException refused(String why) {
        return refused(
                why, "the migration assistant's report begins with entityType,serverId,cloudId");
    }

    BbshException refused(String why, String advice) {
        return new BbshException("'" + path + "' is not an ID mapping: " + why, advice);
    }

    /** Reading the text as UTF-8 would lose letters of keys. */
    BbshException foreign(ForeignEncodingException foreign) {
        return new BbshException(
                "'" + path + "' " + foreign.words(),
                "save it in Excel as \"CSV UTF-8\", or use the report as it was downloaded");
    }
}
