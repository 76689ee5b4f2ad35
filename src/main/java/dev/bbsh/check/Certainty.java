package dev.bbsh.check;

import java.util.Locale;

/** The source of a rule: documented or inferred. */
public enum Certainty {
    /** Stated in the vendor's documentation. */
    DOCUMENTED,
    /** Inferred from what is documented, or from the data itself. */
    INFERRED;

    /** The word for it, such as {@code inferred}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
