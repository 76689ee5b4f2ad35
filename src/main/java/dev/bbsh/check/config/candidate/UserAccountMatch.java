package dev.bbsh.check.config.candidate;

import dev.bbsh.check.config.lookup.LookupRequest;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.check.fix.SuggestionRule;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;

import java.util.List;
import java.util.stream.Stream;

/**
 * The account of a user: the one that Jira itself names, or the active one with the same e-mail; an
 * equal display name is a hint, and so is an inactive account. Several users of a server may have
 * become one account.
 */
final class UserAccountMatch {

    private UserAccountMatch() {}

    static List<IdSuggestion> find(LookupRequest request) {
        if (request.kind() != ReferenceKind.USER || request.entity().isEmpty()) {
            return List.of();
        }
        Entity old = request.entity().get();
        return Stream.of(
                        found(
                                request,
                                SuggestionRule.USER_MIGRATION,
                                "user-migration",
                                named(request, old)),
                        found(request, SuggestionRule.SAME_EMAIL, "e-mail", mailed(request, old)),
                        inactive(request, old),
                        byDisplayName(request, old))
                .flatMap((each) -> each)
                .toList();
    }

    /** The suggestions for accounts: a single one is certain, several are each possible. */
    private static Stream<IdSuggestion> found(
            LookupRequest request, SuggestionRule rule, String evidence, List<Entity> accounts) {
        Confidence confidence = accounts.size() == 1 ? Confidence.HIGH : Confidence.MEDIUM;
        LookupRequest.Basis basis = new LookupRequest.Basis(rule, evidence, confidence);
        return accounts.stream().map((each) -> request.suggestion(each, basis));
    }

    private static List<Entity> named(LookupRequest request, Entity old) {
        return Stream.of(Trait.KEY, Trait.USERNAME)
                .flatMap((trait) -> same(request, old, trait))
                .distinct()
                .toList();
    }

    private static List<Entity> mailed(LookupRequest request, Entity old) {
        return same(request, old, Trait.EMAIL).filter(UserAccountMatch::isPerson).toList();
    }

    /** Inactive accounts with the same e-mail: suggested where no active one has it, never sure. */
    private static Stream<IdSuggestion> inactive(LookupRequest request, Entity old) {
        LookupRequest.Basis basis =
                new LookupRequest.Basis(
                        SuggestionRule.SAME_EMAIL,
                        "e-mail, inactive",
                        mailed(request, old).isEmpty() ? Confidence.MEDIUM : Confidence.LOW);
        return same(request, old, Trait.EMAIL)
                .filter((each) -> each.has(Trait.ACTIVE, "false"))
                .filter((each) -> !each.has(Trait.ACCOUNT_TYPE, "app"))
                .map((each) -> request.suggestion(each, basis));
    }

    private static Stream<IdSuggestion> byDisplayName(LookupRequest request, Entity old) {
        LookupRequest.Basis basis =
                new LookupRequest.Basis(
                        SuggestionRule.DISPLAY_NAME, "display-name", Confidence.LOW);
        return Stream.of(old.name())
                .filter((name) -> !name.isEmpty())
                .flatMap((name) -> request.candidates().named(name).stream())
                .filter(UserAccountMatch::isPerson)
                .map((each) -> request.suggestion(each, basis));
    }

    private static boolean isPerson(Entity each) {
        return !each.has(Trait.ACTIVE, "false") && !each.has(Trait.ACCOUNT_TYPE, "app");
    }

    private static Stream<Entity> same(LookupRequest request, Entity old, Trait trait) {
        return old.trait(trait).stream()
                .flatMap((text) -> request.candidates().with(trait, text).stream());
    }
}
