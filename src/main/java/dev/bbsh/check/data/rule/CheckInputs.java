package dev.bbsh.check.data.rule;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.issue.IssueList;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.json.JsonValue;
import dev.bbsh.text.EnumWords;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The additional inputs that data is checked against, besides its other side.
 *
 * @param mapping the ID mapping from server IDs to Cloud IDs
 * @param issues the issues that exist in the Jira instance of one side
 * @param config a sync config
 * @param dates the modification dates of the files of these, and of the catalogs that are open
 * @param contents the comments and attachments of the new Jira
 */
public record CheckInputs(
        Optional<Named<IdMapping>> mapping,
        Optional<IssueList> issues,
        Optional<Named<JsonValue>> config,
        List<DatedFile> dates,
        Optional<Named<Catalog>> contents) {

    /** No additional inputs. */
    public static final CheckInputs NOTHING =
            new CheckInputs(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Inputs without the contents of the new Jira. */
    public CheckInputs(
            Optional<Named<IdMapping>> mapping,
            Optional<IssueList> issues,
            Optional<Named<JsonValue>> config,
            List<DatedFile> dates) {
        this(mapping, issues, config, dates, Optional.empty());
    }

    public CheckInputs {
        dates = List.copyOf(dates);
    }

    /**
     * The modification date of a file. A copy of the file has a later date, so the date only proves
     * that the content is not newer.
     */
    public record DatedFile(Source source, String name, Instant date) {}

    /** The kinds of files that data is checked against. */
    public enum Source {
        MAPPING,
        CATALOG,
        CONFIG;

        public String word() {
            return EnumWords.word(this);
        }
    }

    /** An item with the name that the user gave it. */
    public record Named<T>(String name, T content) {}
}
