package dev.bbsh.check;

import java.util.Locale;

/** Where a rule comes from. */
public enum Certainty {
    /** The vendor's documentation says so. */
    DOCUMENTED,
    /** Inferred from what is documented, or from the data itself. */
    INFERRED;

    /** Such as {@code inferred}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
