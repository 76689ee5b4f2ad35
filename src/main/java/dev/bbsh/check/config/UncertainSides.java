package dev.bbsh.check.config;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.config.evidence.LikelySides;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.SideDoubt;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.check.config.verdict.ConfigRules;
import dev.bbsh.check.config.verdict.IdGrouping;
import dev.bbsh.json.Place;
import dev.bbsh.text.FirstFew;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * IDs that would need action if they belonged to the moving side, but may be the partner's. They
 * are not changed until the user says whose they are.
 */
final class UncertainSides {

    private static final int NAMED = 5;

    private final ConfigCheck.Config config;
    private final ConfigCheck.Setting setting;
    private final LikelySides likely;
    private final SidePaths paths;

    UncertainSides(
            ConfigCheck.Config config,
            ConfigCheck.Setting setting,
            References references,
            LikelySides likely) {
        this.config = config;
        this.setting = setting;
        this.likely = likely;
        this.paths = new SidePaths(config.content(), references);
    }

    /**
     * True when a reference may be on the moving side. References in the partner's connector are
     * not, unless the config or the old Jira gives them to the moving side; neither are those that
     * an explicit word gives to the partner.
     */
    boolean isOpen(Reference each) {
        if (each.doubt().isEmpty()) {
            return false;
        }
        boolean claimed =
                each.side().isEmpty()
                        || each.side().get() == setting.moving()
                        || likely.of(each)
                                .filter((by) -> by.side() == setting.moving())
                                .isPresent();
        boolean word = each.doubt().get().cause() == SideDoubt.Cause.COMMON_WORD;
        return claimed || (!word && !isIn(setting.moving().other(), each));
    }

    private static boolean isIn(SideName connector, Reference each) {
        return each.place().steps().stream()
                .anyMatch(
                        (step) ->
                                step instanceof Place.Step.Name(String name, int _)
                                        && name.equals(connector.key()));
    }

    /** Adds one finding for each path whose side has to be said. */
    void check(List<IdGrouping.Group> groups, FindingCollector out) {
        Map<String, List<Reference>> byPath = new LinkedHashMap<>();
        for (IdGrouping.Group group : groups) {
            for (Reference each : group.references()) {
                byPath.computeIfAbsent(paths.of(each), (_) -> new ArrayList<>()).add(each);
            }
        }
        byPath.forEach((path, all) -> out.add(finding(path, all)));
    }

    private Finding.Draft finding(String path, List<Reference> all) {
        SideDoubt why = all.getFirst().doubt().orElseThrow();
        Optional<LikelySides.Likely> probably = likely(all);
        Set<String> ids = new LinkedHashSet<>();
        all.forEach((each) -> ids.add(each.kind().word() + " " + each.id()));
        Finding.Draft draft =
                Finding.of(
                                ConfigRules.SIDE_UNKNOWN,
                                paths.subject(path) + ":" + setting.project(),
                                FirstFew.of(ids, NAMED).words()
                                        + " may belong to "
                                        + setting.project()
                                        + " or to the other side: "
                                        + why.text()
                                        + probably.map((by) -> "; probably " + owner(by))
                                                .orElse(""))
                        .in(config.name(), setting.project())
                        .because("if " + setting.project() + "'s", line(path, setting.moving()))
                        .because("if the other side's", line(path, setting.moving().other()));
        probably.ifPresent(
                (by) ->
                        draft.because(
                                "probably " + owner(by),
                                by.evidence() + " (" + by.confidence().word() + " confidence)"));
        paths.around(all.getFirst())
                .ifPresent(
                        (part) ->
                                draft.because(
                                        "if all of it is the other side's",
                                        line(part, setting.moving().other())));
        all.stream().map(Reference::place).distinct().forEach(draft::at);
        return draft;
    }

    /** The likely side of references, if it is the same for all. */
    private Optional<LikelySides.Likely> likely(List<Reference> all) {
        Optional<LikelySides.Likely> first = likely.of(all.getFirst());
        boolean same =
                all.stream()
                        .map((each) -> likely.of(each).map(LikelySides.Likely::side))
                        .allMatch(first.map(LikelySides.Likely::side)::equals);
        return first.filter((_) -> same);
    }

    private String owner(LikelySides.Likely by) {
        return by.side() == setting.moving() ? setting.project() + "'s" : "the other side's";
    }

    private static String line(String path, SideName side) {
        return "reference add " + path + " --side " + side.word();
    }
}
