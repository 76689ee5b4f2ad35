package dev.bbsh.check.config.verdict;

import dev.bbsh.check.config.candidate.AppField;
import dev.bbsh.check.config.candidate.FieldOptions;
import dev.bbsh.check.config.candidate.MigratedName;
import dev.bbsh.check.config.candidate.Nearness;
import dev.bbsh.check.config.candidate.ReportRow;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.sought.Likeness;
import dev.bbsh.check.config.sought.Sought;

import java.util.List;
import java.util.function.Predicate;

/** The conditions for each verdict; the first that applies decides. */
final class VerdictRules {

    private record VerdictRule(Verdict verdict, Predicate<Judged> applies) {}

    private static final List<VerdictRule> RULES =
            List.of(
                    new VerdictRule(Verdict.OK, VerdictRules::isAccount),
                    new VerdictRule(Verdict.BY_USERNAME_MAPPING, VerdictRules::isNameWithoutUsers),
                    new VerdictRule(Verdict.UNVERIFIABLE, VerdictRules::isUnverifiable),
                    new VerdictRule(Verdict.NOT_MIGRATABLE, VerdictRules::isNotMigratable),
                    new VerdictRule(Verdict.AMBIGUOUS, (each) -> each.ranking().conflict()),
                    new VerdictRule(Verdict.OK, VerdictRules::isSame),
                    new VerdictRule(Verdict.UNKNOWN_IN_SOURCE, VerdictRules::isUnknown),
                    new VerdictRule(Verdict.AMBIGUOUS, (each) -> each.ranking().isTied()),
                    new VerdictRule(Verdict.BY_USERNAME_MAPPING, VerdictRules::isUser),
                    new VerdictRule(Verdict.NEAR_MATCH, VerdictRules::isNear),
                    new VerdictRule(
                            Verdict.CHANGED_MEANING,
                            (each) -> each.inTarget() == IdInTarget.DIFFERENT),
                    new VerdictRule(Verdict.MISSING, (_) -> true));

    private VerdictRules() {}

    static Verdict decide(Judged judged) {
        return RULES.stream()
                .filter((rule) -> rule.applies().test(judged))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static boolean isUser(Judged judged) {
        return judged.sought().kind() == ReferenceKind.USER;
    }

    /** True for an account ID that the old Jira doesn't know: it is a Cloud ID already. */
    private static boolean isAccount(Judged judged) {
        Sought sought = judged.sought();
        return isUser(judged)
                && sought.entity().isEmpty()
                && sought.there().filter((user) -> user.id().equals(sought.id())).isPresent();
    }

    /** True for a username when the new Jira's users are unknown: Cloud has no usernames anyway. */
    private static boolean isNameWithoutUsers(Judged judged) {
        return isUser(judged) && judged.inTarget() == IdInTarget.UNKNOWN;
    }

    private static boolean isUnverifiable(Judged judged) {
        boolean unknown = judged.inTarget() == IdInTarget.UNKNOWN;
        boolean nobodyAsked = !judged.sought().isSourceCatalogued();
        boolean hidden = judged.sought().kind() == ReferenceKind.USER_EMAIL;
        return unknown && (!FieldOptions.isCatalogued(judged.sought()) || nobodyAsked || hidden);
    }

    /** True for an app's field whose type is missing from the new Jira (R12). */
    private static boolean isNotMigratable(Judged judged) {
        Sought sought = judged.sought();
        return sought.likeness() == Likeness.FIELD
                && !judged.ranking().decided()
                && ReportRow.ids(sought).isEmpty()
                && AppField.isMissing(sought);
    }

    /**
     * True for the same ID, name and type, unless a twin with the suffix {@code (migrated)}
     * competes.
     */
    private static boolean isSame(Judged judged) {
        boolean said = !ReportRow.ids(judged.sought()).isEmpty();
        return judged.inTarget() == IdInTarget.SAME
                && (said || !MigratedName.hasTwin(judged.sought()));
    }

    private static boolean isUnknown(Judged judged) {
        Sought sought = judged.sought();
        return sought.entity().isEmpty()
                && sought.isSourceCatalogued()
                && judged.ranking().suggestions().isEmpty();
    }

    private static boolean isNear(Judged judged) {
        return judged.ranking().suggestions().stream().limit(1).anyMatch(Nearness::isNear);
    }
}
