package dev.bbsh.query;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.Text;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;

/** Puts values together from several places, as edits and merges do. */
final class Composed {

    private Composed() {}

    /** The same value, in which every second child of every container stands somewhere else. */
    static JsonValue of(JsonValue value) {
        if (value.size() == 0) {
            return value;
        }
        List<Edit> edits = new ArrayList<>();
        long ordinal = 0;
        for (Place.Step step : steps(value)) {
            if (ordinal % 2 == 0) {
                edits.add(Edit.put(Place.root().child(step), of(value.element(ordinal))));
            }
            ordinal++;
        }
        Document document = new Document(Text.EMPTY, value, Text.EMPTY);
        return Change.of("Compose", edits).applyTo(document, Progress.NONE).root();
    }

    private static List<Place.Step> steps(JsonValue value) {
        List<Place.Step> steps = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (value.kind() == JsonKind.OBJECT) {
            value.members()
                    .forEach(
                            (member) -> {
                                int occurrence =
                                        (int) names.stream().filter(member.name()::equals).count();
                                names.add(member.name());
                                steps.add(new Place.Step.Name(member.name(), occurrence));
                            });
        }
        for (long i = steps.size(); i < value.size(); i++) {
            steps.add(new Place.Step.Index(i));
        }
        return steps;
    }
}
