package dev.bbsh.check;

import dev.bbsh.json.Place;

import java.util.List;
import java.util.Optional;

/**
 * What a finding about an id of a sync config says besides what every finding says.
 *
 * @param kind what the id names, in a word such as {@code option}
 * @param oldId as the config has it
 * @param sourceName what it is called in the old Jira
 * @param verdict in a word such as {@code changed-meaning}
 * @param suggestions what could stand in its place, the best first
 * @param sure whether the first of them is right without asking anybody
 * @param references everywhere where it stands
 * @param row what a person sees of it in the configuration
 * @param others what else could stand in its place
 */
public record IdDetail(
        String kind,
        String oldId,
        Optional<String> sourceName,
        String verdict,
        List<Suggestion> suggestions,
        boolean sure,
        List<Mention> references,
        String row,
        Others others) {

    public IdDetail {
        suggestions = List.copyOf(suggestions);
        references = List.copyOf(references);
    }

    /**
     * Where the id stands.
     *
     * @param place of the value
     * @param where in a word: the value, its key, or a part of its text
     * @param token what stands there
     * @param tab the part of the configuration where a person finds it
     */
    public record Mention(Place place, String where, String token, String tab) {}

    /** Ids that no rule suggests, and that somebody may know to be right. */
    public interface Others {

        /** The things of the same kind in the new Jira that have a text in them. */
        List<Suggestion> search(String text);

        /** Puts an id of the new Jira in all places; nothing when there is no such id. */
        Optional<Fix> fix(String id);
    }

    /** The tabs on which it stands, each once. */
    public List<String> tabs() {
        return references.stream().map(Mention::tab).distinct().toList();
    }
}
