package dev.bbsh.check.config;

import dev.bbsh.check.Finding.Evidence;
import dev.bbsh.check.FindingContent;
import dev.bbsh.check.RowDetail;
import dev.bbsh.check.config.lookup.MatchCriterion;
import dev.bbsh.check.config.lookup.NewProject;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.verdict.IdAssessment;
import dev.bbsh.check.config.verdict.IdGrouping;
import dev.bbsh.check.config.verdict.IdVerdict;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.check.fix.IdDetail.Mention;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.json.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The finding on an ID. */
record IdFinding(IdGrouping.Group group, IdFindings findings) implements FindingContent {

    private static final String UNKNOWN =
            "unknown (the catalogs, the mapping and case --key don't say what the moved one"
                    + " became)";

    @Override
    public List<String> keys() {
        return List.of();
    }

    @Override
    public List<Place> places() {
        List<Reference> all = group.references();
        return all.size() == 1
                ? List.of(all.getFirst().place())
                : all.stream().map(Reference::place).distinct().toList();
    }

    @Override
    public String message() {
        String message = wording().message();
        return group.judgement().verdict() == IdVerdict.UNVERIFIABLE
                ? findings.gap(group).map((gap) -> message + " (" + gap + ")").orElse(message)
                : message;
    }

    private IdFindingWording wording() {
        return new IdFindingWording(group, findings.setting().migration());
    }

    @Override
    public List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>();
        findings.gap(group)
                .ifPresent(
                        (gap) ->
                                all.add(new Evidence("the catalog is incomplete", gap.toString())));
        all.add(new Evidence("tab", tabs()));
        place().ifPresent((said) -> all.add(new Evidence("looked up in", said)));
        limit().ifPresent((said) -> all.add(new Evidence("found by", said)));
        for (String id : group.judgement().stale()) {
            all.add(new Evidence("the mapping says", id + ", which the new Jira doesn't have"));
        }
        for (IdSuggestion each : group.judgement().suggestions()) {
            if (!findings.hasId(each.id(), group.kind())) {
                all.add(new Evidence("read off a screen", each.name()));
            }
        }
        return List.copyOf(all);
    }

    /** The titles of the tabs, each once. */
    private String tabs() {
        return group.references().stream()
                .map((each) -> ConfigTab.of(each).title())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /**
     * The project of the new Jira that the moved one became, for items that belong to a project.
     */
    private Optional<String> place() {
        Optional<EntityKind> kind = group.kind().entity();
        boolean ofProject =
                kind.flatMap(MatchCriterion::of).filter(MatchCriterion::isOfProject).isPresent();
        NewProject project = findings.setting().migration().newProject();
        return Optional.of("project " + project.key().or(project::id).orElse(UNKNOWN))
                .filter((_) -> ofProject);
    }

    /** The reason why no fix is certain, if it is the rule that found the ID. */
    private Optional<String> limit() {
        return Optional.of(group.references().getFirst().confidence())
                .filter((each) -> each != Confidence.HIGH)
                .map((each) -> "a rule of " + each.word() + " confidence (reference list --own)");
    }

    @Override
    public List<Fix> fixes() {
        return group.judgement().suggestions().stream()
                .filter((each) -> findings.hasId(each.id(), group.kind()))
                .map((each) -> findings.fix(each, group))
                .toList();
    }

    @Override
    public boolean isSure() {
        List<IdSuggestion> all = group.judgement().suggestions();
        return group.judgement().sure()
                && !all.isEmpty()
                && all.stream()
                                .filter(all.getFirst()::equals)
                                .filter((each) -> findings.hasId(each.id(), group.kind()))
                                .count()
                        == 1;
    }

    @Override
    public boolean isFixable() {
        return true;
    }

    @Override
    public boolean mayRename() {
        return group.references().stream().anyMatch((each) -> each.part() == Reference.Part.KEY);
    }

    @Override
    public Optional<String> oldId() {
        return Optional.of(group.id());
    }

    @Override
    public Optional<IdDetail> detail() {
        IdAssessment judgement = group.judgement();
        return Optional.of(
                new IdDetail(
                        group.kind().word(),
                        group.id(),
                        judgement.sourceName(),
                        judgement.verdict().word(),
                        judgement.suggestions(),
                        judgement.sure(),
                        group.references().stream().map(IdFinding::mention).toList(),
                        wording().row(),
                        new OtherIds(group, findings)));
    }

    private static Mention mention(Reference reference) {
        return new Mention(
                reference.place(),
                reference.part().word(),
                reference.token(),
                ConfigTab.of(reference).title());
    }

    @Override
    public Optional<RowDetail> rows() {
        return Optional.empty();
    }
}
