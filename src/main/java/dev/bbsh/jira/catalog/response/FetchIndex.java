package dev.bbsh.jira.catalog.response;

import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.text.EnumWords;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of the file that lists a folder's fetched responses: first the site, then each response
 * that is complete, each list that is not, and the end. Each line is a JSON object.
 */
public sealed interface FetchIndex {

    /** The name of the file. */
    String FILE = "fetched.json";

    /** The member that no other file has; its value is the version of the format. */
    String MARK = "bbshFetch";

    /**
     * The first line.
     *
     * @param site the address of the site
     * @param account the account that asked, as the site identifies it; empty for anonymous access
     * @param time the begin, such as {@code 2026-03-04T10:00:00Z}
     */
    record Header(String site, String account, String time) implements FetchIndex {

        private boolean isDated() {
            try {
                return Instant.parse(time) != null;
            } catch (DateTimeException _) {
                return false;
            }
        }

        /** True when responses of the other belong to the same site and account. */
        public boolean matches(Header other) {
            return site.equals(other.site) && account.equals(other.account);
        }
    }

    /**
     * A response that was saved whole.
     *
     * @param file its path below the folder, with slashes
     * @param size in bytes
     */
    record Saved(String file, long size) implements FetchIndex {}

    /** A list that is not complete. */
    record Lacking(CatalogGap gap) implements FetchIndex {}

    /**
     * The end: everything was asked for.
     *
     * @param selection the fingerprint of what was asked for
     */
    record Finished(String selection) implements FetchIndex {}

    /** The line, without a line break. */
    default String line() {
        ObjectNode line = JsonTree.object();
        switch (this) {
            case Header header ->
                    line.put(MARK, 1)
                            .put("site", header.site)
                            .put("account", header.account)
                            .put("time", header.time);
            case Saved saved -> line.put("file", saved.file).put("size", saved.size);
            case Lacking lacking -> {
                line.put("incomplete", lacking.gap.gap().list())
                        .put("why", lacking.gap.gap().words())
                        .put("owner", lacking.gap.owner());
                lacking.gap.kinds().stream()
                        .sorted()
                        .forEach((kind) -> line.withArray("kinds").add(kind.word()));
            }
            case Finished finished -> line.put("finished", finished.selection);
        }
        return JsonTree.text(line);
    }

    /** True for the first line of such a file. */
    static boolean begins(JsonNode line) {
        return line.path(MARK).isInt();
    }

    /** The meaning of a line; empty when it is none. */
    static Optional<FetchIndex> of(JsonNode line) {
        if (begins(line)) {
            return Optional.of(
                            new Header(
                                    text(line, "site"), text(line, "account"), text(line, "time")))
                    .filter(Header::isDated)
                    .map(FetchIndex.class::cast);
        }
        if (line.path("file").isString()) {
            return Optional.of(new Saved(text(line, "file"), line.path("size").asLong(-1)));
        }
        if (line.path("incomplete").isString()) {
            Gap gap = new Gap(text(line, "incomplete"), new Gap.Refused(text(line, "why")));
            return Optional.of(new Lacking(new CatalogGap(kinds(line), text(line, "owner"), gap)));
        }
        return Optional.of(line)
                .filter((each) -> each.path("finished").isString())
                .map((each) -> new Finished(text(each, "finished")));
    }

    private static Set<EntityKind> kinds(JsonNode line) {
        EnumWords<EntityKind> words = EnumWords.of(EntityKind.class, EntityKind::word);
        Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        line.path("kinds").forEach((each) -> words.find(each.asString("")).ifPresent(kinds::add));
        return kinds.isEmpty() ? EnumSet.allOf(EntityKind.class) : kinds;
    }

    private static String text(JsonNode line, String member) {
        return line.path(member).asString("");
    }
}
