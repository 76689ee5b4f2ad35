package dev.bbsh.check.config;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.reference.ReferencePart;
import dev.bbsh.check.config.reference.SideDoubt;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Queries in one side's connector that name the other side's project: the other items they name may
 * belong to the other side as well.
 */
final class PartnerQueries {

    private PartnerQueries() {}

    /** The same references, with a doubt about those in such queries. */
    static References doubted(JsonValue root, References references) {
        ConfigSides sides = ConfigSides.of(root, () -> references);
        Set<Place> places =
                references.found().stream()
                        .filter((each) -> each.part() == ReferencePart.TEXT)
                        .filter((each) -> each.kind() == ReferenceKind.PROJECT_KEY)
                        .filter((each) -> isOther(each, sides))
                        .map(Reference::place)
                        .collect(Collectors.toSet());
        if (places.isEmpty()) {
            return references;
        }
        List<Reference> doubted =
                references.found().stream()
                        .map((each) -> places.contains(each.place()) ? doubted(each) : each)
                        .toList();
        return new References(doubted, references.unexplained());
    }

    private static Reference doubted(Reference each) {
        return each.withDoubt(
                new SideDoubt(SideDoubt.Cause.OTHER_PROJECT, "", each.place().steps().size()));
    }

    private static boolean isOther(Reference key, ConfigSides sides) {
        Optional<String> other = key.side().map(SideName::other).flatMap(sides::project);
        return other.filter(key.id()::equals).isPresent();
    }
}
