package dev.bbsh.check.config.verdict;

import dev.bbsh.check.config.candidate.CandidateRanking;
import dev.bbsh.check.config.candidate.FieldOptions;
import dev.bbsh.check.config.candidate.FieldTypeMatch;
import dev.bbsh.check.config.candidate.MappingMatch;
import dev.bbsh.check.config.candidate.MigratedNameMatch;
import dev.bbsh.check.config.candidate.NameMatches;
import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.MatchCriterion;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.jira.catalog.EntityKind;

import java.util.List;
import java.util.function.Predicate;

/** The conditions for each verdict; the first that applies decides. */
final class VerdictRules {

    private record VerdictRule(IdVerdict verdict, Predicate<Evidence> applies) {}

    private static final List<VerdictRule> RULES =
            List.of(
                    new VerdictRule(IdVerdict.OK, VerdictRules::isAccount),
                    new VerdictRule(
                            IdVerdict.BY_USERNAME_MAPPING, VerdictRules::isNameWithoutUsers),
                    new VerdictRule(IdVerdict.UNVERIFIABLE, VerdictRules::isUnverifiable),
                    new VerdictRule(IdVerdict.NOT_MIGRATABLE, VerdictRules::isNotMigratable),
                    new VerdictRule(IdVerdict.AMBIGUOUS, (each) -> each.ranking().conflict()),
                    new VerdictRule(IdVerdict.OK, VerdictRules::isSame),
                    new VerdictRule(IdVerdict.UNKNOWN_IN_SOURCE, VerdictRules::isUnknown),
                    new VerdictRule(IdVerdict.AMBIGUOUS, (each) -> each.ranking().isTied()),
                    new VerdictRule(IdVerdict.BY_USERNAME_MAPPING, VerdictRules::isUser),
                    new VerdictRule(IdVerdict.NEAR_MATCH, VerdictRules::isNear),
                    new VerdictRule(
                            IdVerdict.CHANGED_MEANING,
                            (each) -> each.inTarget() == IdAssessment.InTarget.DIFFERENT),
                    new VerdictRule(IdVerdict.MISSING, (_) -> true));

    private VerdictRules() {}

    static IdVerdict decide(Evidence judged) {
        for (VerdictRule rule : RULES) {
            if (rule.applies().test(judged)) {
                return rule.verdict();
            }
        }
        throw new IllegalStateException("no verdict on " + judged.request().id());
    }

    private static boolean isUser(Evidence judged) {
        return judged.request().kind() == ReferenceKind.USER;
    }

    /** True for an account ID that the old Jira doesn't know: it is a Cloud ID already. */
    private static boolean isAccount(Evidence judged) {
        LookupRequest request = judged.request();
        return isUser(judged)
                && request.entity().isEmpty()
                && request.inTarget().filter((user) -> user.id().equals(request.id())).isPresent();
    }

    /**
     * True for a username when the new Jira's users were not asked for: Cloud has no usernames
     * anyway. An empty list proves nothing: whoever asked may not see users.
     */
    private static boolean isNameWithoutUsers(Evidence judged) {
        return isUser(judged)
                && judged.inTarget() == IdAssessment.InTarget.UNKNOWN
                && !judged.request().migration().target().knows(EntityKind.USER);
    }

    private static boolean isUnverifiable(Evidence judged) {
        boolean unknown = judged.inTarget() == IdAssessment.InTarget.UNKNOWN;
        boolean unasked = !judged.request().isSourceCatalogued();
        boolean hidden = judged.request().kind() == ReferenceKind.USER_EMAIL;
        return unknown && (!FieldOptions.isCatalogued(judged.request()) || unasked || hidden);
    }

    /** True for an app's field whose type is missing from the new Jira. */
    private static boolean isNotMigratable(Evidence judged) {
        LookupRequest request = judged.request();
        return request.criterion() == MatchCriterion.FIELD
                && !judged.ranking().decided()
                && MappingMatch.ids(request).isEmpty()
                && FieldTypeMatch.isMissing(request);
    }

    /**
     * True for the same ID, name and type, unless a twin with the suffix {@code (migrated)}
     * competes.
     */
    private static boolean isSame(Evidence judged) {
        boolean said = !MappingMatch.ids(judged.request()).isEmpty();
        return judged.inTarget() == IdAssessment.InTarget.SAME
                && (said || !MigratedNameMatch.hasTwin(judged.request()));
    }

    private static boolean isUnknown(Evidence judged) {
        LookupRequest request = judged.request();
        return request.entity().isEmpty()
                && request.isSourceCatalogued()
                && judged.ranking().suggestions().isEmpty();
    }

    private static boolean isNear(Evidence judged) {
        return judged.ranking().suggestions().stream().limit(1).anyMatch(NameMatches::isNear);
    }

    /**
     * The evidence for a verdict.
     *
     * @param inTarget the state of the same ID in the new Jira
     */
    record Evidence(
            LookupRequest request, CandidateRanking ranking, IdAssessment.InTarget inTarget) {}
}
