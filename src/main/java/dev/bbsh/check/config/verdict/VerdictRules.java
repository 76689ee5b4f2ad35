package dev.bbsh.check.config.verdict;

import dev.bbsh.check.config.candidate.AppField;
import dev.bbsh.check.config.candidate.FieldOptions;
import dev.bbsh.check.config.candidate.MappingMatch;
import dev.bbsh.check.config.candidate.MigratedNameMatch;
import dev.bbsh.check.config.candidate.NearMatchRule;
import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.lookup.MatchCriterion;
import dev.bbsh.check.config.reference.ReferenceKind;

import java.util.List;
import java.util.function.Predicate;

/** The conditions for each verdict; the first that applies decides. */
final class VerdictRules {

    private record VerdictRule(IdVerdict verdict, Predicate<VerdictEvidence> applies) {}

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
                            (each) -> each.inTarget() == IdInTarget.DIFFERENT),
                    new VerdictRule(IdVerdict.MISSING, (_) -> true));

    private VerdictRules() {}

    static IdVerdict decide(VerdictEvidence judged) {
        return RULES.stream()
                .filter((rule) -> rule.applies().test(judged))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static boolean isUser(VerdictEvidence judged) {
        return judged.sought().kind() == ReferenceKind.USER;
    }

    /** True for an account ID that the old Jira doesn't know: it is a Cloud ID already. */
    private static boolean isAccount(VerdictEvidence judged) {
        LookupRequest sought = judged.sought();
        return isUser(judged)
                && sought.entity().isEmpty()
                && sought.inTarget().filter((user) -> user.id().equals(sought.id())).isPresent();
    }

    /** True for a username when the new Jira's users are unknown: Cloud has no usernames anyway. */
    private static boolean isNameWithoutUsers(VerdictEvidence judged) {
        return isUser(judged) && judged.inTarget() == IdInTarget.UNKNOWN;
    }

    private static boolean isUnverifiable(VerdictEvidence judged) {
        boolean unknown = judged.inTarget() == IdInTarget.UNKNOWN;
        boolean nobodyAsked = !judged.sought().isSourceCatalogued();
        boolean hidden = judged.sought().kind() == ReferenceKind.USER_EMAIL;
        return unknown && (!FieldOptions.isCatalogued(judged.sought()) || nobodyAsked || hidden);
    }

    /** True for an app's field whose type is missing from the new Jira (R12). */
    private static boolean isNotMigratable(VerdictEvidence judged) {
        LookupRequest sought = judged.sought();
        return sought.criterion() == MatchCriterion.FIELD
                && !judged.ranking().decided()
                && MappingMatch.ids(sought).isEmpty()
                && AppField.isMissing(sought);
    }

    /**
     * True for the same ID, name and type, unless a twin with the suffix {@code (migrated)}
     * competes.
     */
    private static boolean isSame(VerdictEvidence judged) {
        boolean said = !MappingMatch.ids(judged.sought()).isEmpty();
        return judged.inTarget() == IdInTarget.SAME
                && (said || !MigratedNameMatch.hasTwin(judged.sought()));
    }

    private static boolean isUnknown(VerdictEvidence judged) {
        LookupRequest sought = judged.sought();
        return sought.entity().isEmpty()
                && sought.isSourceCatalogued()
                && judged.ranking().suggestions().isEmpty();
    }

    private static boolean isNear(VerdictEvidence judged) {
        return judged.ranking().suggestions().stream().limit(1).anyMatch(NearMatchRule::isNear);
    }
}
