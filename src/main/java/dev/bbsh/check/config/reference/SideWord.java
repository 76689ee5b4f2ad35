package dev.bbsh.check.config.reference;

import dev.bbsh.backbone.SideName;
import dev.bbsh.work.BbshException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which side a name says, seen from where it stands. */
enum SideWord {
    FIRST,
    SECOND,
    /** The side that it stands on. */
    OWN,
    /** The other one. */
    OTHER,
    /** None: the name has nothing to do with sides. */
    NONE;

    /** How all are typed. */
    static List<String> words() {
        return Arrays.stream(values()).map(SideWord::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The word that is typed so.
     *
     * @throws BbshException when there is none
     */
    static SideWord of(String word) {
        for (SideWord each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new BbshException("'" + word + "' is no side", "first   second   own   other   none");
    }

    /** True when it says a side wherever it is. */
    boolean isAbsolute() {
        return this == FIRST || this == SECOND;
    }

    /** The side that is meant on this side, or on neither. */
    Optional<SideName> from(Optional<SideName> here) {
        return switch (this) {
            case FIRST -> Optional.of(SideName.FIRST);
            case SECOND -> Optional.of(SideName.SECOND);
            case OWN, NONE -> here;
            case OTHER -> here.map(SideName::other);
        };
    }
}
