package dev.bbsh.check.config.evidence;

import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.text.Plurals;

/**
 * A verdict on a family of slots.
 *
 * @param owner whose the values are
 * @param evidence the reasons in words
 */
record FamilyVerdict(ReferenceKind kind, Owner owner, Confidence confidence, String evidence) {

    private static final String BESIDE = "the name beside it";

    /** The owner of the values of a part, as far as the evidence shows it. */
    enum Owner {
        /** The part that they are in. */
        OWN,
        /** The partner. */
        OTHER,
        UNKNOWN
    }

    /** The same with less confidence, for one more reason. */
    FamilyVerdict atMost(Confidence limit, String why) {
        return new FamilyVerdict(kind, owner, confidence.atMost(limit), evidence + "; " + why);
    }

    /** True when the values of a map by ID are the names of the IDs. */
    boolean isLabelled() {
        return evidence.endsWith(BESIDE);
    }

    /** The fit of values to a kind, in words. */
    static String words(Fit fit) {
        String kind =
                fit.kind()
                        .entity()
                        .map((each) -> fit.values() == 1 ? each.singular() : each.plural())
                        .orElse(fit.kind().word());
        String exist =
                fit.exist()
                        + " of "
                        + Plurals.of(fit.values(), "value")
                        + (fit.values() == 1 ? " is a " : " are ")
                        + kind
                        + " of the old Jira";
        String label = fit.label().startsWith("@") ? BESIDE : "'" + fit.label() + "'";
        return fit.agree() == 0
                ? exist
                : exist + "; " + fit.agree() + " of " + fit.exist() + " agree with " + label;
    }
}
