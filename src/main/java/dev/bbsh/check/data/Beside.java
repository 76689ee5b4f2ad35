package dev.bbsh.check.data;

import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.json.JsonValue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What data can be held against, besides its other side.
 *
 * @param mapping which server id became which cloud id
 * @param issues the issues that exist in the Jira of one side
 * @param config a sync config
 * @param dates when the files of these, and of the catalogs that are open, were last changed
 */
public record Beside(
        Optional<Named<IdMapping>> mapping,
        Optional<IssueList> issues,
        Optional<Named<JsonValue>> config,
        List<Dated> dates) {

    /** Nothing. */
    public static final Beside NOTHING =
            new Beside(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Beside {
        dates = List.copyOf(dates);
    }

    /**
     * The date of a file. A copy of it has a later one, so that it proves nothing but that what is
     * in it is not newer.
     */
    public record Dated(Source source, String name, Instant date) {}

    /** Kinds of files that data is held against. */
    public enum Source {
        MAPPING,
        CATALOG,
        CONFIG;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something under the name by which the user calls it. */
    public record Named<T>(String name, T content) {}
}
