package dev.bbsh.check.config.candidate;

import dev.bbsh.check.IdSuggestion;
import dev.bbsh.check.config.lookup.LookupRequest;

import java.util.stream.Stream;

/** A source of candidates: one way to find the new ID of an old one. */
@FunctionalInterface
interface CandidateSource {

    /** The candidates from this source, best first. */
    Stream<IdSuggestion> find(LookupRequest sought);
}
