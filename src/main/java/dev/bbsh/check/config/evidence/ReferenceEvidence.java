package dev.bbsh.check.config.evidence;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.evidence.slot.Slot;
import dev.bbsh.check.config.evidence.slot.SlotWalk;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.reference.SideDoubt;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.rule.RuleTable;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Suggests rules for the values of a config whose kind or side no rule knows, from what the old
 * Jira has.
 */
public final class ReferenceEvidence {

    /** A value, or the name of a member. */
    private record At(Place place, boolean key) {}

    private final Request request;
    private final CatalogKinds kinds;
    private final Map<At, Reference> known = new HashMap<>();
    private final Map<Place, List<Reference>> texts = new HashMap<>();
    private final RuleTable rules;
    private final Collection<Slot> slots;
    private ConfigParts parts;

    /**
     * A config for which rules are looked for.
     *
     * @param rules that are known already
     * @param old the catalog of the Jira that the moving project leaves
     * @param moving the key of the project that moves
     * @param side the side that moves, as far as it is known
     * @param partner the catalog of the Jira of the other project, if it is known
     */
    public record Request(
            JsonValue root,
            ReferenceRules rules,
            Catalog old,
            String moving,
            Optional<SideName> side,
            Optional<Catalog> partner) {}

    private ReferenceEvidence(Request request, References references, Progress progress) {
        this.request = request;
        this.kinds = new CatalogKinds(request.old(), request.moving());
        this.rules = new RuleTable(request.rules().all(), request.root(), progress);
        references.found().forEach(this::know);
        this.slots = SlotWalk.of(request.root(), kinds::idness, progress);
        this.parts = ConfigParts.of(slots, request.moving(), request.side());
    }

    private void know(Reference each) {
        if (each.part() == Reference.Part.TEXT) {
            texts.computeIfAbsent(each.place(), (_) -> new ArrayList<>()).add(each);
        } else {
            known.put(new At(each.place(), each.part() == Reference.Part.KEY), each);
        }
    }

    /**
     * The suggested rules, in the order in which they are best accepted: of the document.
     *
     * @param known the references of the request's root by its rules
     */
    public static List<SuggestedReference> of(
            Request request, References known, Progress progress) {
        return new ReferenceEvidence(request, known, progress).suggestions();
    }

    private List<SuggestedReference> suggestions() {
        parts = new RowWordEvidence(slots, kinds).in(new HalfEvidence(slots, kinds).in(parts));
        SideName moving = parts.moving().orElse(SideName.FIRST);
        List<Family> families = families(moving);
        List<SuggestedReference> all = new ArrayList<>(projectKeys());
        Set<String> taken = new HashSet<>();
        all.forEach((each) -> taken.add(each.path()));
        FamilyVerdicts verdicts =
                new FamilyVerdicts(families, kinds, request.partner().map(CatalogKinds::new));
        for (Family each : families) {
            verdicts.of(each)
                    .ifPresent(
                            (verdict) ->
                                    each.all()
                                            .forEach(
                                                    (slot) ->
                                                            add(each, slot, verdict, moving, all)));
        }
        new TextEvidence(
                        slots,
                        parts,
                        rules,
                        texts,
                        request.moving(),
                        partnerKey(),
                        verdicts.isOwnInHalves())
                .suggestions(kinds)
                .forEach(all::add);
        return all.stream()
                .filter((each) -> isProjectKey(each) || !taken.contains(each.path()))
                .filter((each) -> !each.isNoise())
                .toList();
    }

    private static boolean isProjectKey(SuggestedReference each) {
        return each.meaning().equals(Optional.of(ReferenceKind.PROJECT_KEY.word()))
                && each.confidence() == Confidence.HIGH;
    }

    private List<Family> families(SideName moving) {
        Map<String, List<Slot>> byPath = new LinkedHashMap<>();
        slots.forEach(
                (each) ->
                        byPath.computeIfAbsent(each.family(), (_) -> new ArrayList<>()).add(each));
        List<Family> families = new ArrayList<>();
        byPath.forEach(
                (path, all) -> {
                    List<Slot> own = new ArrayList<>();
                    List<Slot> mirror = new ArrayList<>();
                    for (Slot each : all) {
                        Optional<SideName> side = parts.of(each);
                        boolean divided = ConfigParts.isDivided(each);
                        if (side.isPresent() || !divided) {
                            (side.orElse(moving) == moving ? own : mirror).add(each);
                        }
                    }
                    if (!own.isEmpty() && parts.moving().isPresent()) {
                        families.add(
                                new Family(
                                        path,
                                        all.getFirst().row(),
                                        own,
                                        mirror,
                                        kind(own),
                                        word(own, moving)));
                    }
                });
        return families;
    }

    /** The only kind that the rules give to values of slots, if they know at least half. */
    private Optional<ReferenceKind> kind(List<Slot> some) {
        Set<ReferenceKind> found = new LinkedHashSet<>();
        int unknown = 0;
        for (Slot slot : some) {
            for (Slot.Value value : slot.values()) {
                Reference each = known.get(new At(value.place(), slot.keys()));
                unknown += each == null ? 1 : -1;
                if (each != null) {
                    found.add(each.kind());
                }
            }
        }
        if (unknown > 0) {
            return Optional.empty();
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /**
     * The side that common words say, such as local and remote: it is only a hint, and outside both
     * parts it is not even that.
     */
    private Optional<Boolean> word(List<Slot> some, SideName moving) {
        Set<Boolean> found = new HashSet<>();
        for (Slot slot : some.stream().filter(ConfigParts::isDivided).toList()) {
            for (Slot.Value value : slot.values()) {
                Optional.ofNullable(known.get(new At(value.place(), slot.keys())))
                        .filter(ReferenceEvidence::isWorded)
                        .flatMap(Reference::side)
                        .ifPresent((side) -> found.add(side == moving));
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private static boolean isWorded(Reference each) {
        return each.doubt().filter((why) -> why.cause() == SideDoubt.Cause.COMMON_WORD).isPresent();
    }

    private void add(
            Family family,
            Slot slot,
            FamilyVerdict verdict,
            SideName moving,
            List<SuggestedReference> into) {
        Optional<SideName> side =
                verdict.owner() == FamilyVerdict.Owner.UNKNOWN
                        ? Optional.empty()
                        : family.side(slot, moving, verdict.owner() == FamilyVerdict.Owner.OTHER);
        boolean kind = false;
        boolean open = false;
        for (Slot.Value value : slot.values()) {
            Optional<Reference> each =
                    Optional.ofNullable(known.get(new At(value.place(), slot.keys())));
            kind |= each.filter((found) -> found.kind() == verdict.kind()).isEmpty();
            open |= each.filter((found) -> found.doubt().isEmpty()).isEmpty();
        }
        // Beside a status whose side is known, a second one would count as something else.
        kind |= verdict.kind() == ReferenceKind.STATUS && slot.name().isEmpty() && side.isPresent();
        if (kind && slot.keys() && verdict.isLabelled()) {
            into.add(
                    new SuggestedReference(
                            slot.valuePath(),
                            Optional.of("label"),
                            Optional.empty(),
                            slot.values().size(),
                            "the names of the IDs that are the names of these members",
                            verdict.confidence()));
        }
        if (kind || (open && side.isPresent())) {
            into.add(
                    new SuggestedReference(
                            slot.path(),
                            Optional.of(verdict.kind().word())
                                    .filter(kind ? (_) -> true : (_) -> false),
                            side,
                            slot.values().size(),
                            family.mirror().contains(slot)
                                    ? "as in the other part: " + verdict.evidence()
                                    : verdict.evidence(),
                            verdict.confidence()));
        }
    }

    /** The places that have the key of each project, one for each half. */
    private List<SuggestedReference> projectKeys() {
        Map<String, List<Slot>> byFamily = new LinkedHashMap<>();
        slots.stream()
                .filter((each) -> parts.of(each).isPresent() && each.values().size() == 1)
                .forEach(
                        (each) ->
                                byFamily.computeIfAbsent(each.family(), (_) -> new ArrayList<>())
                                        .add(each));
        return byFamily.values().stream()
                .filter((each) -> each.stream().anyMatch(this::isMovingKey))
                .flatMap((each) -> each.stream().flatMap(this::projectKey))
                .toList();
    }

    /** The key of the other project, where it is at the place of the moving one's. */
    private Optional<String> partnerKey() {
        Set<String> found = new HashSet<>();
        slots.stream()
                .filter(this::isMovingKey)
                .forEach(
                        (own) ->
                                slots.stream()
                                        .filter((each) -> each.family().equals(own.family()))
                                        .filter((each) -> parts.of(each).isPresent())
                                        .filter((each) -> !isMovingKey(each))
                                        .forEach((each) -> found.addAll(each.texts())));
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private boolean isMovingKey(Slot slot) {
        return slot.texts().equals(List.of(request.moving()))
                && parts.of(slot).equals(parts.moving());
    }

    private Stream<SuggestedReference> projectKey(Slot slot) {
        Optional<Reference> found =
                Optional.ofNullable(known.get(new At(slot.values().getFirst().place(), false)));
        boolean kind = found.filter((e) -> e.kind() == ReferenceKind.PROJECT_KEY).isEmpty();
        boolean open = found.filter((e) -> e.doubt().isEmpty()).isEmpty();
        return kind || open
                ? Stream.of(
                        new SuggestedReference(
                                slot.path(),
                                Optional.of(ReferenceKind.PROJECT_KEY.word()),
                                parts.of(slot),
                                1,
                                isMovingKey(slot)
                                        ? "the key of the project that moves"
                                        : "beside the key of the project that moves, in the other"
                                                + " half",
                                Confidence.HIGH))
                : Stream.of();
    }
}
