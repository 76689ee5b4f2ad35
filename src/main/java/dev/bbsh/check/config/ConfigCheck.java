package dev.bbsh.check.config;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Findings;
import dev.bbsh.check.config.idspace.IdSpaces;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.check.config.verdict.ConfigRules;
import dev.bbsh.check.config.verdict.IdGrouping;
import dev.bbsh.json.JsonValue;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.function.Predicate;

/** Checks the references of one side of a sync config against the Jira to which it moved. */
public final class ConfigCheck {

    private ConfigCheck() {}

    /**
     * A config to check.
     *
     * @param name the document's name
     * @param loaded the root as it was loaded: anything that differs from it was replaced already
     * @param content the root as it is now
     */
    public record Config(String name, JsonValue loaded, JsonValue content) {}

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
        References now =
                PartnerQueries.doubted(
                        config.content(),
                        References.of(config.content(), setting.rules(), progress));
        References before =
                config.content().equals(config.loaded())
                        ? now
                        : References.of(config.loaded(), setting.rules(), progress);
        UncertainSides uncertain = new UncertainSides(config, setting, now);
        List<Reference> side = with(now, (each) -> each.isOn(setting.moving()));
        List<Reference> open = with(now, uncertain::isOpen);
        IdSpaces worlds =
                IdSpaces.of(
                        new IdSpaces.Versions(config.loaded(), before, config.content(), now),
                        side,
                        setting.migration());
        Migration migration = worlds.withChoices((each) -> each.isOn(setting.moving()));
        IdGrouping judging = new IdGrouping(migration, worlds, setting.force());
        List<IdGrouping.Group> groups = judging.groups(side, progress);
        FindingCollector out = new FindingCollector(ConfigRules.all());
        IdFindings findings = new IdFindings(config.name(), config.content(), setting);
        groups.forEach((group) -> out.add(findings.of(group)));
        new DuplicateKeyCheck(config.name(), setting.project()).check(side, out);
        new FieldMappingCheck(config, setting).check(side, out);
        uncertain.check(
                new IdGrouping(migration, worlds, setting.force()).groups(open, progress), out);
        int others = now.found().size() - side.size() - open.size();
        return new Result(out.findings(), judging.fine(), others, judging.mapped());
    }

    private static List<Reference> with(References all, Predicate<Reference> wanted) {
        return all.found().stream().filter(wanted).toList();
    }
}
