package dev.bbsh.check.config;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Findings;
import dev.bbsh.check.config.evidence.LikelySides;
import dev.bbsh.check.config.evidence.ReferenceEvidence;
import dev.bbsh.check.config.lookup.IdSpaces;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.reference.SideDoubt;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.check.config.verdict.ConfigRules;
import dev.bbsh.check.config.verdict.IdGrouping;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Checks the references of one side of a sync config against the Jira to which it moved. */
public final class ConfigCheck {

    private ConfigCheck() {}

    /**
     * A config to check.
     *
     * @param name the document's name
     * @param loaded as it was loaded: anything that differs from it was replaced already
     * @param now as it is now
     */
    public record Config(String name, Version loaded, Version now) {

        JsonValue content() {
            return now.root();
        }
    }

    /**
     * A version of a config.
     *
     * @param references of the whole config by the rules of the check
     */
    public record Version(JsonValue root, Supplier<References> references) {}

    /**
     * The inputs of the check besides the config.
     *
     * @param rules that find references
     * @param moving the side that is checked
     * @param project of that side
     * @param force whether IDs that may have been replaced already are treated as old IDs
     */
    public record Setting(
            ReferenceRules rules,
            SideName moving,
            String project,
            Migration migration,
            boolean force) {}

    /**
     * The result of the check.
     *
     * @param fine number of references of the side without a finding
     * @param otherSide number of references of the side that stays
     * @param mapped number of references of the side that the mapping covers
     */
    public record Result(Findings findings, int fine, int otherSide, int mapped) {

        /** True when the side has no references to Jira. */
        public boolean isEmpty() {
            return fine == 0 && findings.count() == 0;
        }
    }

    /** Checks a config. */
    public static Result of(Config config, Setting setting, Progress progress) {
        JsonValue loaded = config.loaded().root();
        References now = PartnerQueries.doubted(config.content(), config.now().references().get());
        References before =
                config.content().equals(loaded) ? now : config.loaded().references().get();
        UncertainSides uncertain =
                new UncertainSides(config, setting, now, likely(config, setting, now, progress));
        List<Reference> side = with(now, (each) -> each.isOn(setting.moving()));
        List<Reference> open = with(now, uncertain::isOpen);
        IdSpaces worlds =
                IdSpaces.of(
                        new IdSpaces.Versions(loaded, before, config.content(), now),
                        side,
                        setting.migration());
        Migration migration = worlds.withChoices((each) -> isCertain(each, setting));
        IdGrouping judging = new IdGrouping(migration, worlds, setting.force());
        List<IdGrouping.Group> groups = judging.groups(side, progress);
        FindingCollector out = new FindingCollector(ConfigRules.all());
        Parallel.map(groups, (some, shared) -> findings(some, config, setting, shared), progress)
                .forEach(out::add);
        new DuplicateKeyCheck(config.name(), setting.project()).check(side, out);
        new FieldMappingCheck(config, setting).check(side, out);
        uncertain.check(
                new IdGrouping(migration, worlds, setting.force()).groups(open, progress), out);
        int others = now.found().size() - side.size() - open.size();
        return new Result(out.findings(), judging.fine(), others, judging.mapped());
    }

    private static List<Finding> findings(
            List<IdGrouping.Group> groups, Config config, Setting setting, Progress progress) {
        IdFindings findings = IdFindings.of(config.name(), config.content(), setting);
        List<Finding> found = new ArrayList<>();
        for (IdGrouping.Group group : groups) {
            progress.advance(0);
            found.add(findings.of(group));
        }
        return found;
    }

    /**
     * The likely sides, by the IDs as they were loaded: the old Jira lacks those replaced since.
     */
    private static LikelySides likely(
            Config config, Setting setting, References now, Progress progress) {
        return setting.migration()
                .source()
                .map(
                        (old) ->
                                new ReferenceEvidence.Request(
                                        config.loaded().root(),
                                        setting.rules(),
                                        old,
                                        setting.project(),
                                        Optional.of(setting.moving()),
                                        Optional.empty()))
                .map(
                        (request) ->
                                LikelySides.of(
                                        request, config.loaded().references(), now, progress))
                .orElseGet(LikelySides::none);
    }

    private static boolean isCertain(Reference each, Setting setting) {
        return each.isOn(setting.moving()) && each.confidence() == Confidence.HIGH;
    }

    private static List<Reference> with(References all, Predicate<Reference> wanted) {
        return all.found().stream().filter(wanted).toList();
    }

    /**
     * Finds two members of one object that have the same ID as their name. This happens when two
     * IDs are to be swapped and only the first has been replaced.
     *
     * @param document the document's name
     * @param project of the side
     */
    private record DuplicateKeyCheck(String document, String project) {

        private record Name(Place object, String name) {}

        void check(List<Reference> side, FindingCollector out) {
            Map<Name, List<Reference>> byName = new LinkedHashMap<>();
            for (Reference each : side) {
                if (each.part() == Reference.Part.KEY) {
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

    /**
     * Queries in one side's connector that name the other side's project: the other items they name
     * may belong to the other side as well.
     */
    private static final class PartnerQueries {

        private PartnerQueries() {}

        /** The same references, with a doubt about those in such queries. */
        static References doubted(JsonValue root, References references) {
            ConfigSides sides = ConfigSides.of(root, () -> references);
            Set<Place> places =
                    references.found().stream()
                            .filter((each) -> each.part() == Reference.Part.TEXT)
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
                    new SideDoubt(SideDoubt.Cause.OTHER_PROJECT, "", each.place().depth()));
        }

        private static boolean isOther(Reference key, ConfigSides sides) {
            Optional<String> other = key.side().map(SideName::other).flatMap(sides::project);
            return other.filter(key.id()::equals).isPresent();
        }
    }
}
