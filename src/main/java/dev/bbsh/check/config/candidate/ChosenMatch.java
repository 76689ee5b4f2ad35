package dev.bbsh.check.config.candidate;

import dev.bbsh.check.Confidence;
import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.jira.catalog.Entity;

import java.util.stream.Stream;

/**
 * Candidates from what the user chose elsewhere in the config, for the same ID or an item of this
 * name.
 */
final class ChosenMatch implements CandidateSource {

    static final String RULE = "chosen";

    private static final LookupRequest.Basis BASIS =
            new LookupRequest.Basis(RULE, "chosen in this config", Confidence.HIGH);

    @Override
    public Stream<IdSuggestion> find(LookupRequest sought) {
        Migration migration = sought.migration();
        return sought.oldId().stream()
                .map((id) -> new Migration.ReplacedId(sought.criterion().kind().word(), id))
                .flatMap((key) -> Stream.ofNullable(migration.chosen().get(key)))
                .flatMap((id) -> migration.target().find(sought.criterion().kind(), id).stream())
                .map((Entity found) -> sought.suggestion(found, BASIS));
    }
}
