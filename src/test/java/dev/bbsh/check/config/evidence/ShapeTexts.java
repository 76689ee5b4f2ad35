package dev.bbsh.check.config.evidence;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.evidence.ShapeNode.Leaf;
import dev.bbsh.check.config.evidence.ShapeNode.Named;
import dev.bbsh.check.config.evidence.ShapeNode.Part;
import dev.bbsh.check.config.reference.ReferenceKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Texts with IDs in them: a query, and a template. */
record ShapeTexts(ShapeWords words, Random random) {

    /**
     * The texts of one side.
     *
     * @param project its key
     * @param ids of a kind on this side
     */
    List<Named> of(SideName side, String project, Function<ReferenceKind, List<String>> ids) {
        List<Named> all = new ArrayList<>();
        List<String> statuses = ids.apply(ReferenceKind.STATUS);
        List<String> fields = customFields(ids.apply(ReferenceKind.FIELD));
        if (random.nextInt(3) > 0 || side == SideName.SECOND) {
            all.add(ShapeNode.member(words.of("query"), query(side, project, statuses)));
        }
        if (!fields.isEmpty()) {
            all.add(
                    ShapeNode.member(
                            words.of("template"),
                            new Leaf(
                                    List.of(
                                            new Part.Prose("see "),
                                            new Part.Id(
                                                    ReferenceKind.FIELD,
                                                    fields.getFirst(),
                                                    side,
                                                    "${*}"),
                                            new Part.Prose(" not x" + fields.getFirst())),
                                    false)));
        }
        return all;
    }

    private static List<String> customFields(List<String> fields) {
        return fields.stream().filter((each) -> each.startsWith("customfield_")).toList();
    }

    private static ShapeNode query(SideName side, String project, List<String> statuses) {
        return new Leaf(
                List.of(
                        new Part.Prose("project = "),
                        new Part.Id(ReferenceKind.PROJECT_KEY, project, side, "*"),
                        new Part.Prose(" AND status in ("),
                        new Part.Id(ReferenceKind.STATUS, statuses.getFirst(), side, "*"),
                        new Part.Prose(", "),
                        new Part.Id(ReferenceKind.STATUS, statuses.getLast(), side, "*"),
                        new Part.Prose(")")),
                false);
    }
}
