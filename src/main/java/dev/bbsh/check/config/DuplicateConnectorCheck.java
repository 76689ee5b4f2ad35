package dev.bbsh.check.config;

import dev.bbsh.backbone.overview.DuplicateConnector;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Findings;
import dev.bbsh.check.config.verdict.ConfigRules;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Edit;

import java.util.List;
import java.util.Optional;

/**
 * Finds configs in which both sides have the same name: the first connector's or the second's.
 * Nothing else can be checked until each side has its own.
 */
public final class DuplicateConnectorCheck {

    private DuplicateConnectorCheck() {}

    /** The findings; none when each side has its own name. */
    public static Findings in(String document, JsonValue root) {
        FindingCollector out = new FindingCollector(List.of(ConfigRules.CONNECTOR_TWICE));
        DuplicateConnector.in(root).forEach((each) -> out.add(finding(document, each, root)));
        return out.findings();
    }

    private static Finding.Draft finding(
            String document, DuplicateConnector twice, JsonValue root) {
        Finding.Draft draft =
                Finding.of(
                                ConfigRules.CONNECTOR_TWICE,
                                twice.name().key(),
                                twice.title() + ": an import takes only the last (inferred)")
                        .in(document, "");
        String other = twice.name().other().key();
        boolean free = twice.values().size() == 2 && root.member(other).isEmpty();
        for (int i = 0; i < twice.values().size(); i++) {
            Place place = Place.root().child(twice.name().key(), i);
            Optional<String> project = whose(twice, i);
            String whose = project.orElse(i == 0 ? "first" : "last");
            draft.at(place).because("number " + (i + 1), whose);
            if (free) {
                draft.fix(
                        Fix.choice(
                                "rename "
                                        + project.map((key) -> key + "'s connector")
                                                .orElse("the " + whose + " one")
                                        + " to "
                                        + other,
                                whose,
                                Edit.renameKey(place, other)));
            }
        }
        return draft;
    }

    /** The project of one of the duplicates, unless they can't be told apart by project. */
    private static Optional<String> whose(DuplicateConnector twice, int which) {
        List<Optional<String>> projects =
                twice.values().stream().map(ConfigSides::project).toList();
        boolean told = projects.stream().distinct().count() == projects.size();
        return told ? projects.get(which) : Optional.empty();
    }
}
