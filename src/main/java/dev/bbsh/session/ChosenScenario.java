package dev.bbsh.session;

import dev.bbsh.backbone.ProjectPair;

import java.util.Optional;

/**
 * The migration scenario that the user chose for a sync.
 *
 * @param projects the project pair of the sync; empty when no file has told it
 * @param word the name of the scenario, such as {@code S2}
 */
public record ChosenScenario(Optional<ProjectPair> projects, String word) {

    /** True when the scenario was chosen for the sync of these projects. */
    boolean isFor(Optional<ProjectPair> pair) {
        return pair.isPresent() == projects.isPresent()
                && (pair.isEmpty() || pair.get().same(projects.orElseThrow()));
    }
}
