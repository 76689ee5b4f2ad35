package dev.bbsh.check;

import dev.bbsh.check.fix.Fix;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Edit;

import java.util.List;
import java.util.Optional;

/**
 * The content of a finding: what there is to say and to do about it. A check can have ten thousand
 * findings of which a user reads ten, so it may be made anew whenever it is asked for, the same
 * each time. What is asked of all findings has a method that need not make anything.
 */
public interface FindingContent {

    /** All issues that it concerns. */
    List<String> keys();

    /** All places in the document that it concerns. */
    List<Place> places();

    /** The problem in plain words. */
    String message();

    /** The values that it is based on. */
    List<Finding.Evidence> evidence();

    /** Possible fixes, the best first. */
    List<Fix> fixes();

    /** Present when it is about an ID of a sync config. */
    Optional<IdDetail> detail();

    /** Present when it is about a backup. */
    Optional<RowDetail> rows();

    /** The ID that it is about, if it is about one of a sync config. */
    default Optional<String> oldId() {
        return detail().map(IdDetail::oldId);
    }

    /** True when exactly one fix is certain. */
    default boolean isSure() {
        return fixes().stream().filter(Fix::sure).count() == 1;
    }

    /** True when it has a fix, or the user can choose one that no rule suggests. */
    default boolean isFixable() {
        return !fixes().isEmpty() || detail().isPresent();
    }

    /** True when a fix may rename a member. */
    default boolean mayRename() {
        return fixes().stream()
                .flatMap((fix) -> fix.edits().stream())
                .anyMatch(Edit.RenameKey.class::isInstance);
    }
}
