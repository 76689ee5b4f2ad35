package dev.bbsh.operation.sync;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.analysis.Occurrences;

import java.util.List;
import java.util.Optional;

/**
 * Describes in a few words the value at a place of a document.
 *
 * @param issues true when the document is synced issue data
 */
public record PlaceDescription(JsonValue root, boolean issues) {

    private static final int RECORD = 2;

    private static final int FIELD = 3;

    private static final int ENTRY = 5;

    public String of(Occurrences.Occurrence found) {
        List<Place.Step> steps = found.at().steps();
        String name = name(steps);
        return switch (found.as()) {
            case NAME -> "field name";
            case WORD -> "in the text of " + name;
            case VALUE ->
                    issues && steps.size() >= FIELD ? ofRecord(steps, name) : "value of " + name;
        };
    }

    private static String name(List<Place.Step> steps) {
        return steps.reversed().stream()
                .flatMap(
                        (step) ->
                                step instanceof Place.Step.Name(String name, int _)
                                        ? Optional.of(name).stream()
                                        : Optional.<String>empty().stream())
                .findFirst()
                .orElse("the whole document");
    }

    private String ofRecord(List<Place.Step> steps, String name) {
        String issue = text(steps.subList(0, RECORD), "localIssueKey").orElse("a record");
        if (steps.size() == ENTRY && steps.get(2) instanceof Place.Step.Name(String list, int _)) {
            return ofEntry(steps.subList(0, ENTRY - 1), list.replaceFirst("s$", ""), name, issue);
        }
        return switch (name) {
            case "localIssueKey" -> "the issue itself";
            case "remoteIssueKey" -> "issue paired with " + issue;
            case "connectorKey" -> "connector of " + issue;
            case "id" -> "Backbone's own ID of " + issue;
            default -> name + " of " + issue;
        };
    }

    private String ofEntry(List<Place.Step> entry, String what, String name, String issue) {
        Optional<String> remote = text(entry, "remoteId");
        return switch (name) {
            case "localId" ->
                    what + " of " + issue + remote.map((id) -> ", a copy of " + id).orElse("");
            case "remoteId" ->
                    "original of "
                            + what
                            + " "
                            + text(entry, "localId").orElse("?")
                            + " of "
                            + issue;
            default -> name + " of a " + what + " of " + issue;
        };
    }

    private Optional<String> text(List<Place.Step> object, String member) {
        return new Place(object)
                .in(root)
                .flatMap((value) -> value.member(member))
                .flatMap(JsonValue::asString);
    }
}
