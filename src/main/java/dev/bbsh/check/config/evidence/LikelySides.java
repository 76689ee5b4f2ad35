package dev.bbsh.check.config.evidence;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.rule.ReferenceRule;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.json.Place;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.match.Matches;
import dev.bbsh.work.Progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The sides that the items of the old Jira make likely, for references whose side the config does
 * not say. They are hints: nothing is changed because of them.
 */
public final class LikelySides {

    private final Map<Reference.Mention, Likely> byMention = new HashMap<>();

    private LikelySides() {}

    /**
     * A likely side.
     *
     * @param confidence in the rule that evidence suggests for it
     * @param evidence the reasons in words
     */
    public record Likely(SideName side, Confidence confidence, String evidence) {}

    /** No side is likely. */
    public static LikelySides none() {
        return new LikelySides();
    }

    /**
     * Finds the likely sides.
     *
     * @param loaded the references of the request's root, by its rules
     * @param references of the config as it is now
     */
    public static LikelySides of(
            ReferenceEvidence.Request request,
            Supplier<References> loaded,
            References references,
            Progress progress) {
        LikelySides likely = new LikelySides();
        boolean some = references.found().stream().anyMatch((each) -> each.doubt().isPresent());
        List<SuggestedReference> suggested =
                some ? ReferenceEvidence.of(request, loaded.get(), progress) : List.of();
        if (!suggested.isEmpty()) {
            likely.add(request, references, suggested, progress);
        }
        return likely;
    }

    /** The likely side of a reference that is in doubt. */
    public Optional<Likely> of(Reference reference) {
        return Optional.ofNullable(byMention.get(reference.mention()));
    }

    private void add(
            ReferenceEvidence.Request request,
            References references,
            List<SuggestedReference> suggested,
            Progress progress) {
        Map<Place, SuggestedReference> places = places(request, suggested, progress);
        List<ReferenceRule> rules =
                suggested.stream().flatMap((each) -> each.rules().stream()).toList();
        Map<Reference.Mention, Reference> told = new HashMap<>();
        References.of(request.root(), request.rules().and(rules), progress)
                .found()
                .forEach((each) -> told.put(each.mention(), each));
        for (Reference each : references.found()) {
            Optional.of(each)
                    .filter((open) -> open.doubt().isPresent())
                    .flatMap((open) -> Optional.ofNullable(told.get(open.mention())))
                    .filter((now) -> now.doubt().isEmpty())
                    .flatMap((now) -> likely(now, places))
                    .ifPresent((found) -> byMention.put(each.mention(), found));
        }
    }

    private static Map<Place, SuggestedReference> places(
            ReferenceEvidence.Request request,
            List<SuggestedReference> suggested,
            Progress progress) {
        Map<Place, SuggestedReference> places = new HashMap<>();
        for (SuggestedReference each : suggested) {
            if (each.side().isPresent()) {
                Matches matches = JsonPath.parse(each.path()).in(request.root(), progress);
                while (matches.next()) {
                    places.put(matches.place(), each);
                }
            }
        }
        return places;
    }

    /** The side of a reference by the suggestion for its place, or the one around it. */
    private static Optional<Likely> likely(Reference told, Map<Place, SuggestedReference> places) {
        // A rule for the names in a map is about the map; one for their places is for the values.
        Optional<Place> at =
                told.part() == Reference.Part.KEY
                        ? told.place().parent()
                        : Optional.of(told.place());
        for (; at.isPresent(); at = at.get().parent()) {
            SuggestedReference by = places.get(at.get());
            if (by != null) {
                return told.side()
                        .filter((side) -> by.side().equals(Optional.of(side)))
                        .map((side) -> new Likely(side, by.confidence(), by.evidence()));
            }
        }
        return Optional.empty();
    }
}
