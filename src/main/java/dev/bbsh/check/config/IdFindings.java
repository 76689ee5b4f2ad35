package dev.bbsh.check.config;

import dev.bbsh.check.Finding;
import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.MatchCriterion;
import dev.bbsh.check.config.lookup.NewProject;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.verdict.CatalogGaps;
import dev.bbsh.check.config.verdict.IdAssessment;
import dev.bbsh.check.config.verdict.IdGrouping;
import dev.bbsh.check.config.verdict.IdVerdict;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.check.fix.IdDetail.Mention;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.check.fix.SuggestionRule;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.CatalogGap;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates findings from the verdicts on IDs. */
final class IdFindings {

    private static final String UNKNOWN =
            "unknown (the catalogs, the mapping and case --key don't say what the moved one"
                    + " became)";

    /** The evidence of items that the user picks without a recommendation. */
    static final String BY_HAND = "by hand";

    private final String document;
    private final ConfigCheck.Setting setting;
    private final ReferenceEdits edits;

    IdFindings(String document, JsonValue root, ConfigCheck.Setting setting) {
        this.document = document;
        this.setting = setting;
        this.edits = new ReferenceEdits(root, this::isSeveral);
    }

    private boolean isSeveral(String name) {
        return target().all(EntityKind.FIELD).stream()
                        .filter((each) -> each.name().equalsIgnoreCase(name))
                        .count()
                > 1;
    }

    private Catalog target() {
        return setting.migration().target();
    }

    Finding.Draft of(IdGrouping.Group group) {
        IdAssessment judgement = group.judgement();
        String subject = group.kind().word() + ":" + group.id() + ":" + setting.project();
        Finding.Draft draft =
                Finding.of(group.rule(), subject, message(group)).in(document, setting.project());
        lacking(group)
                .ifPresent((gap) -> draft.because("the catalog is incomplete", gap.toString()));
        List<Mention> mentions = group.references().stream().map(IdFindings::mention).toList();
        draft.because("tab", tabs(mentions));
        place(group).ifPresent((said) -> draft.because("looked up in", said));
        limit(group).ifPresent((said) -> draft.because("found by", said));
        for (String id : judgement.stale()) {
            draft.because("the mapping says", id + ", which the new Jira doesn't have");
        }
        places(group).forEach(draft::at);
        for (IdSuggestion each : judgement.suggestions()) {
            if (hasId(each.id(), group.kind())) {
                draft.fix(fix(each, group));
            } else {
                draft.because("read off a screen", each.name());
            }
        }
        return draft.of(detail(group, mentions));
    }

    private static Collection<Place> places(IdGrouping.Group group) {
        List<Reference> all = group.references();
        if (all.size() == 1) {
            return List.of(all.getFirst().place());
        }
        Set<Place> places = new LinkedHashSet<>();
        all.forEach((each) -> places.add(each.place()));
        return places;
    }

    /** The titles of the tabs, each once. */
    private static String tabs(List<Mention> mentions) {
        return mentions.size() == 1
                ? mentions.getFirst().tab()
                : mentions.stream().map(Mention::tab).distinct().collect(Collectors.joining(", "));
    }

    /** True unless only the name of an item is known, and the config needs its ID. */
    private boolean hasId(String id, ReferenceKind kind) {
        return kind.byName()
                || kind.entity()
                        .flatMap((entity) -> target().find(entity, id))
                        .filter(IdFindings::isNameOnly)
                        .isEmpty();
    }

    private static boolean isNameOnly(Entity entity) {
        return entity.trait(Trait.NAME_ONLY).isPresent();
    }

    /** The known gap in the new Jira's catalog that concerns this ID. */
    private Optional<CatalogGap> lacking(IdGrouping.Group group) {
        return LookupRequest.of(group.kind(), group.id(), setting.migration())
                .flatMap(CatalogGaps::of);
    }

    private String message(IdGrouping.Group group) {
        String message = new IdFindingWording(group, setting.migration()).message();
        return group.judgement().verdict() == IdVerdict.UNVERIFIABLE
                ? lacking(group).map((gap) -> message + " (" + gap + ")").orElse(message)
                : message;
    }

    /**
     * The project of the new Jira that the moved one became, for items that belong to a project.
     */
    private Optional<String> place(IdGrouping.Group group) {
        Optional<EntityKind> kind = group.kind().entity();
        boolean ofProject =
                kind.flatMap(MatchCriterion::of).filter(MatchCriterion::isOfProject).isPresent();
        NewProject project = setting.migration().newProject();
        return Optional.of("project " + project.key().or(project::id).orElse(UNKNOWN))
                .filter((_) -> ofProject);
    }

    /** The reason why no fix is certain, if it is the rule that found the ID. */
    private static Optional<String> limit(IdGrouping.Group group) {
        return Optional.of(group.references().getFirst().confidence())
                .filter((each) -> each != Confidence.HIGH)
                .map((each) -> "a rule of " + each.word() + " confidence (reference list --own)");
    }

    private static Mention mention(Reference reference) {
        return new Mention(
                reference.place(),
                reference.part().word(),
                reference.token(),
                ConfigTab.of(reference).title());
    }

    private IdDetail detail(IdGrouping.Group group, List<Mention> mentions) {
        IdAssessment judgement = group.judgement();
        return new IdDetail(
                group.kind().word(),
                group.id(),
                judgement.sourceName(),
                judgement.verdict().word(),
                judgement.suggestions(),
                judgement.sure(),
                mentions,
                new IdFindingWording(group, setting.migration()).row(),
                new Others(group));
    }

    private Fix fix(IdSuggestion suggestion, IdGrouping.Group group) {
        boolean sure =
                group.judgement().sure()
                        && suggestion.equals(group.judgement().suggestions().getFirst());
        int places = group.references().size();
        String title = IdFindingWording.suggestion(suggestion) + everywhere(places);
        return edits.fix(title, suggestion, sure, group.references());
    }

    private static String everywhere(int places) {
        return switch (places) {
            case 1 -> "";
            case 2 -> ", in both places";
            default -> ", in all " + places + " places";
        };
    }

    /** The items in the new Jira's catalog besides the suggestions. */
    private final class Others implements IdDetail.Alternatives {

        private static final int MOST = 12;

        private final IdGrouping.Group group;

        Others(IdGrouping.Group group) {
            this.group = group;
        }

        @Override
        public List<IdSuggestion> search(String text) {
            Optional<EntityKind> kind = group.kind().entity();
            return target().search(text)
                    .filter((each) -> kind.equals(Optional.of(each.kind())))
                    .filter((each) -> !isNameOnly(each))
                    .limit(MOST)
                    .map((each) -> chosen(each, group.kind()))
                    .toList();
        }

        @Override
        public Optional<Fix> fix(String id) {
            return find(id, group.kind(), target())
                    .or(() -> free(id))
                    .map((each) -> IdFindings.this.fix(each, group));
        }

        private static IdSuggestion chosen(Entity entity, ReferenceKind kind) {
            String id =
                    switch (kind) {
                        case PROJECT_KEY -> entity.trait(Trait.KEY).orElse(entity.id());
                        case USER_EMAIL -> entity.trait(Trait.EMAIL).orElse(entity.id());
                        default -> entity.id();
                    };
            return new IdSuggestion(
                    id, entity.name(), SuggestionRule.CHOSEN, BY_HAND, Confidence.HIGH);
        }

        /** Finds the item of a kind with this ID. */
        private static Optional<IdSuggestion> find(String id, ReferenceKind kind, Catalog catalog) {
            return kind.entity().stream()
                    .flatMap((entity) -> catalog.all(entity).stream())
                    .filter((each) -> !isNameOnly(each))
                    .map((each) -> chosen(each, kind))
                    .filter((each) -> each.id().equals(id))
                    .findFirst();
        }

        /** An ID typed by the user, accepted when no catalog can confirm which IDs exist. */
        private Optional<IdSuggestion> free(String id) {
            boolean complete =
                    lacking(group).isEmpty()
                            && group.kind()
                                    .entity()
                                    .filter((e) -> !target().all(e).isEmpty())
                                    .isPresent();
            boolean known = complete || !hasId(id, group.kind());
            return known
                    ? Optional.empty()
                    : Optional.of(
                            new IdSuggestion(
                                    id, id, SuggestionRule.CHOSEN, BY_HAND, Confidence.HIGH));
        }
    }
}
