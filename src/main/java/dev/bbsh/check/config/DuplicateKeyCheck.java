package dev.bbsh.check.config;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Fix;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferencePart;
import dev.bbsh.check.config.verdict.ConfigRules;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds two members of one object that have the same ID as their name. This happens when two IDs
 * are to be swapped and only the first has been replaced.
 *
 * @param document the document's name
 * @param project of the side
 */
record DuplicateKeyCheck(String document, String project) {

    private record Name(Place object, String name) {}

    void check(List<Reference> side, FindingCollector out) {
        Map<Name, List<Reference>> byName = new LinkedHashMap<>();
        for (Reference each : side) {
            if (each.part() == ReferencePart.KEY) {
                Place object = each.place().parent().orElse(Place.root());
                byName.computeIfAbsent(new Name(object, each.token()), (_) -> new ArrayList<>())
                        .add(each);
            }
        }
        byName.values().stream()
                .filter((all) -> all.size() > 1)
                .forEach((all) -> out.add(finding(all)));
    }

    private Finding.Draft finding(List<Reference> same) {
        Reference first = same.getFirst();
        Finding.Draft draft =
                Finding.of(
                                ConfigRules.KEY_TWICE,
                                first.kind().word() + ":" + first.id() + ":" + project,
                                "the key '"
                                        + first.token()
                                        + "' appears "
                                        + same.size()
                                        + " times in one object; only one of them will count")
                        .in(document, project)
                        .because("tab", ConfigTab.of(first).title());
        same.forEach((each) -> draft.at(each.place()));
        return draft.fix(Fix.choice("keep the last", "last", others(same, same.getLast())))
                .fix(Fix.choice("keep the first", "first", others(same, first)));
    }

    private static Edit[] others(List<Reference> same, Reference kept) {
        return same.stream()
                .filter((each) -> !each.equals(kept))
                .map((each) -> Edit.remove(each.place()))
                .toArray(Edit[]::new);
    }
}
