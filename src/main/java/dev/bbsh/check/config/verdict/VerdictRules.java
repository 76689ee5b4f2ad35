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

/** The verdicts, and when each is given: the first that applies. */
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

    /** An account id that the old Jira does not know is one of Cloud already. */
    private static boolean isAccount(Judged judged) {
        Sought sought = judged.sought();
        return isUser(judged)
                && sought.entity().isEmpty()
                && sought.there().filter((user) -> user.id().equals(sought.id())).isPresent();
    }

    /** Cloud has no user names: that is so whoever its users are. */
    private static boolean isNameWithoutUsers(Judged judged) {
        return isUser(judged) && judged.inTarget() == IdInTarget.UNKNOWN;
    }

    private static boolean isUnverifiable(Judged judged) {
        boolean unknown = judged.inTarget() == IdInTarget.UNKNOWN;
        boolean nobodyAsked = !judged.sought().isSourceCatalogued();
        boolean hidden = judged.sought().kind() == ReferenceKind.USER_EMAIL;
        return unknown && (!FieldOptions.isCatalogued(judged.sought()) || nobodyAsked || hidden);
    }

    /** An app's fields whose type the new Jira has not at all (R12). */
    private static boolean isNotMigratable(Judged judged) {
        Sought sought = judged.sought();
        return sought.likeness() == Likeness.FIELD
                && !judged.ranking().decided()
                && ReportRow.ids(sought).isEmpty()
                && AppField.isMissing(sought);
    }

    /** The same id, name and type, unless a twin with the suffix {@code (migrated)} contests it. */
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
