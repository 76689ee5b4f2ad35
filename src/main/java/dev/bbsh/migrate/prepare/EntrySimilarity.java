package dev.bbsh.migrate.prepare;

import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The similarity of two comments, or two attachments, of one issue: 0 to 10, with the evidence. */
final class EntrySimilarity {

    /** The score at which two items match, if there is no equally good candidate. */
    static final int SURE = 7;

    /** The score from which a match is possible and worth a look. */
    static final int POSSIBLE = 4;

    private static final Duration NEARLY = Duration.ofSeconds(2);

    private final Entity old;
    private final Entity young;
    private final List<String> evidence = new ArrayList<>();
    private int score;

    private EntrySimilarity(Entity old, Entity young) {
        this.old = old;
        this.young = young;
    }

    static EntrySimilarity of(Entity old, Entity young) {
        EntrySimilarity likeness = new EntrySimilarity(old, young);
        likeness.compareTimes();
        if (old.kind() == EntityKind.COMMENT) {
            likeness.weigh(4, "body", likeness.same(Trait.FINGERPRINT));
        } else {
            likeness.weigh(2, "file name", old.name().equals(young.name()));
            likeness.weigh(2, "size", likeness.same(Trait.SIZE));
        }
        likeness.weigh(2, "author", likeness.same(Trait.EMAIL) || likeness.same(Trait.AUTHOR));
        return likeness;
    }

    private void compareTimes() {
        Optional<String> was = old.trait(Trait.CREATED);
        Optional<String> is = young.trait(Trait.CREATED);
        if (was.isPresent() && is.isPresent()) {
            Duration apart = Duration.between(Instant.parse(was.get()), Instant.parse(is.get()));
            weigh(4, "time", apart.isZero());
            weigh(3, "second", !apart.isZero() && apart.abs().compareTo(NEARLY) < 0);
        }
    }

    private boolean same(Trait trait) {
        Optional<String> was = old.trait(trait).map((text) -> text.toLowerCase(Locale.ROOT));
        return was.isPresent()
                && was.equals(young.trait(trait).map((text) -> text.toLowerCase(Locale.ROOT)));
    }

    private void weigh(int weight, String what, boolean holds) {
        if (holds) {
            score += weight;
            evidence.add(what);
        }
    }

    int score() {
        return score;
    }

    /** The properties that agree, in a few words. */
    List<String> evidence() {
        return List.copyOf(evidence);
    }
}
