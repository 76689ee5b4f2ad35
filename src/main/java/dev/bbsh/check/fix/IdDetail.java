package dev.bbsh.check.fix;

import dev.bbsh.json.Place;

import java.util.List;
import java.util.Optional;

/**
 * The details of a finding about an ID of a sync config, in addition to those of every finding.
 *
 * @param kind the kind of item that the ID names, in a word such as {@code option}
 * @param oldId the ID in the config
 * @param sourceName the item's name in the old Jira
 * @param verdict in a word such as {@code changed-meaning}
 * @param suggestions possible replacements, the best first
 * @param sure true when the first suggestion is certain and needs no confirmation
 * @param references all places where it appears
 * @param row the text that a person sees for it in the configuration
 * @param others other possible replacements
 */
public record IdDetail(
        String kind,
        String oldId,
        Optional<String> sourceName,
        String verdict,
        List<IdSuggestion> suggestions,
        boolean sure,
        List<Mention> references,
        String row,
        Alternatives others) {

    public IdDetail {
        suggestions = List.copyOf(suggestions);
        references = List.copyOf(references);
    }

    /**
     * A place where the ID appears.
     *
     * @param place of the value
     * @param where one word: the value, its key, or a part of its text
     * @param token the text at that place
     * @param tab the part of the configuration where a person finds it
     */
    public record Mention(Place place, String where, String token, String tab) {}

    /** Replacements that no rule suggests, but that the user may know to be right. */
    public interface Alternatives {

        /** Finds the items of the same kind in the new Jira that contain a text. */
        List<IdSuggestion> search(String text);

        /**
         * Creates the fix that puts an ID of the new Jira in all places; empty when there is no
         * such ID.
         */
        Optional<Fix> fix(String id);
    }

    /** The tabs on which it appears, without duplicates. */
    public List<String> tabs() {
        return references.stream().map(Mention::tab).distinct().toList();
    }
}
