package dev.bbsh.check.config.evidence;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.evidence.slot.Slot;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.rule.RuleTable;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.jira.issue.JqlQuery;
import dev.bbsh.json.Place;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds texts that are queries, whatever their names are, and the side of texts with IDs in them.
 *
 * @param texts the references in parts of texts, by place
 * @param moving the key of the project that moves
 * @param partner the key of the other project, if the halves show it
 * @param ownHalves whether the old Jira shows that each half has its own IDs
 */
record TextEvidence(
        Collection<Slot> slots,
        ConfigParts parts,
        RuleTable rules,
        Map<Place, List<Reference>> texts,
        String moving,
        Optional<String> partner,
        boolean ownHalves) {

    private static final Pattern ASKING = Pattern.compile("[=~<>]|(?i)\\s(?:in|is|was|changed)\\b");

    private static final String JQL = "jql";

    /** The suggestions for texts. */
    Stream<SuggestedReference> suggestions(CatalogKinds kinds) {
        Map<String, Boolean> own = new LinkedHashMap<>();
        for (Slot each : slots) {
            if (isMoving(each)) {
                own.put(each.family(), isQuery(each) ? isOfMoving(each) : exist(each, kinds));
            }
        }
        return slots.stream().filter((each) -> !each.keys()).flatMap((each) -> of(each, own));
    }

    private boolean isMoving(Slot slot) {
        return parts.moving().isPresent() && parts.of(slot).equals(parts.moving());
    }

    private Stream<SuggestedReference> of(Slot slot, Map<String, Boolean> own) {
        Optional<SideName> side = parts.of(slot);
        if (isQuery(slot)) {
            boolean known = slot.values().stream().allMatch((each) -> isKnown(each, true));
            boolean foreign = !isMoving(slot) && isOfMoving(slot);
            boolean theirs =
                    !isMoving(slot) && partner.filter((key) -> isOf(key, slot)).isPresent();
            boolean sure =
                    (own.getOrDefault(slot.family(), false) || theirs)
                            && !foreign
                            && side.isPresent();
            return known
                    ? Stream.of()
                    : Stream.of(
                            suggestion(
                                    slot,
                                    Optional.of(JQL),
                                    sure ? side : Optional.empty(),
                                    sure,
                                    "a query with clauses that every Jira has"
                                            + (sure ? ", about this side's project" : "")));
        }
        boolean has = slot.values().stream().anyMatch((each) -> texts.containsKey(each.place()));
        boolean known = slot.values().stream().allMatch((each) -> isKnown(each, false));
        return has && !known && side.isPresent() && own.getOrDefault(slot.family(), false)
                ? Stream.of(
                        suggestion(
                                slot,
                                Optional.empty(),
                                side,
                                true,
                                "texts with fields; those of the moving side are fields of the old"
                                        + " Jira"))
                : Stream.of();
    }

    private static SuggestedReference suggestion(
            Slot slot,
            Optional<String> meaning,
            Optional<SideName> side,
            boolean sure,
            String evidence) {
        return new SuggestedReference(
                slot.path(),
                meaning,
                side,
                slot.values().size(),
                evidence,
                sure ? Confidence.HIGH : Confidence.MEDIUM);
    }

    /** True when the references in a text are known, and certain. */
    private boolean isKnown(Slot.Value value, boolean query) {
        List<Reference> found = texts.getOrDefault(value.place(), List.of());
        return query
                ? !found.isEmpty() && found.stream().allMatch((each) -> each.doubt().isEmpty())
                : found.stream().allMatch((each) -> each.doubt().isEmpty());
    }

    private boolean isQuery(Slot slot) {
        return !slot.keys() && slot.values().stream().allMatch((each) -> isQuery(each.text()));
    }

    private boolean isQuery(String text) {
        return text.indexOf(' ') > 0
                && ASKING.matcher(text).find()
                && JqlQuery.of(text).uses().stream()
                        .filter((use) -> use.role() == JqlQuery.Reference.Role.FIELD)
                        .anyMatch((use) -> rules.jql(use.token().text()).isPresent());
    }

    private boolean isOfMoving(Slot slot) {
        return isOf(moving, slot);
    }

    /** True when every query names a project, and no other. */
    private static boolean isOf(String key, Slot slot) {
        return slot.values().stream()
                .allMatch(
                        (value) -> {
                            Set<String> projects = new HashSet<>();
                            JqlQuery.of(value.text()).uses().stream()
                                    .filter(
                                            (use) ->
                                                    use.role() == JqlQuery.Reference.Role.OPERAND
                                                            && use.field()
                                                                    .text()
                                                                    .equalsIgnoreCase("project"))
                                    .forEach((use) -> projects.add(use.token().text()));
                            return projects.equals(Set.of(key));
                        });
    }

    /** True when a text has at least two fields, and all of them exist in the old Jira. */
    private boolean exist(Slot slot, CatalogKinds kinds) {
        Set<String> fields = new HashSet<>();
        slot.values()
                .forEach(
                        (value) ->
                                texts.getOrDefault(value.place(), List.of()).stream()
                                        .filter((each) -> each.kind() == ReferenceKind.FIELD)
                                        .forEach((each) -> fields.add(each.id())));
        return !fields.isEmpty()
                && fields.stream().allMatch((id) -> kinds.of(id).containsKey(ReferenceKind.FIELD))
                && (fields.size() > 1 || ownHalves || isContrasted(slot, kinds));
    }

    /** True when the fields at the same path of the other side don't exist in the old Jira. */
    private boolean isContrasted(Slot slot, CatalogKinds kinds) {
        return slots.stream()
                .filter(
                        (each) ->
                                !each.path().equals(slot.path())
                                        && each.family().equals(slot.family()))
                .flatMap((each) -> each.values().stream())
                .flatMap((value) -> texts.getOrDefault(value.place(), List.of()).stream())
                .anyMatch((each) -> !kinds.of(each.id()).containsKey(ReferenceKind.FIELD));
    }
}
