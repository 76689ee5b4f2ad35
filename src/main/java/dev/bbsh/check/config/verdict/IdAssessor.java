package dev.bbsh.check.config.verdict;

import dev.bbsh.check.config.candidate.CandidateRanking;
import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.check.fix.SuggestionRule;
import dev.bbsh.jira.catalog.Entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives verdicts on IDs of the old Jira. */
public final class IdAssessor {

    private final Migration migration;

    public IdAssessor(Migration migration) {
        this.migration = migration;
    }

    /** The assessment of an ID of the moving side. */
    public IdAssessment of(ReferenceKind kind, String id) {
        return LookupRequest.of(kind, id, migration)
                .map(IdAssessor::of)
                .orElseGet(
                        () ->
                                kind == ReferenceKind.USER_MAPPING_TYPE
                                        ? UserMappingType.of(id)
                                        : IdAssessment.fine(
                                                IdVerdict.UNVERIFIABLE,
                                                IdAssessment.InTarget.UNKNOWN));
    }

    private static IdAssessment of(LookupRequest request) {
        CandidateRanking ranking = CandidateRanking.of(request);
        IdAssessment.InTarget there = TargetLookup.in(request);
        IdVerdict verdict =
                CatalogGaps.verdict(
                        VerdictRules.decide(new VerdictRules.Evidence(request, ranking, there)),
                        request);
        boolean complete = CatalogGaps.of(request).isEmpty();
        List<IdSuggestion> suggestions =
                verdict.isFine() || verdict == IdVerdict.NOT_MIGRATABLE
                        ? List.of()
                        : ranking.suggestions();
        return new IdAssessment(
                verdict,
                name(request),
                there,
                TargetLookup.name(request),
                suggestions,
                complete && verdict.canBeSure() && ranking.isSure(),
                complete ? ranking.stale() : List.of());
    }

    private static Optional<String> name(LookupRequest request) {
        Optional<Entity> entity = request.entity();
        return entity.isEmpty()
                ? Optional.empty()
                : request.migration().source().map((old) -> request.title(entity.get(), old));
    }

    /**
     * The mapping of users by name: Cloud has no usernames, so the guides say to map users by
     * e-mail.
     */
    private static final class UserMappingType {

        private static final Pattern NAME =
                Pattern.compile("user[-_ ]?name", Pattern.CASE_INSENSITIVE);

        private UserMappingType() {}

        static IdAssessment of(String type) {
            Matcher matcher = NAME.matcher(type);
            boolean byName = matcher.find();
            List<IdSuggestion> suggestions =
                    byName
                            ? List.of(byMail(matcher.replaceFirst(mail(matcher.group()))))
                            : List.of();
            return new IdAssessment(
                    byName ? IdVerdict.BY_USERNAME_MAPPING : IdVerdict.OK,
                    Optional.of(type),
                    IdAssessment.InTarget.NOT_AN_ID,
                    Optional.empty(),
                    suggestions,
                    false,
                    List.of());
        }

        /** The word e-mail, in the case in which the name is written. */
        private static String mail(String name) {
            if (name.equals(name.toUpperCase(Locale.ROOT))) {
                return "EMAIL";
            }
            return Character.isUpperCase(name.charAt(0)) ? "Email" : "email";
        }

        private static IdSuggestion byMail(String type) {
            String name = type.replace('_', ' ').toLowerCase(Locale.ROOT);
            return new IdSuggestion(
                    type, name, SuggestionRule.MAPPING_BY_EMAIL, "guide0", Confidence.MEDIUM);
        }
    }
}
