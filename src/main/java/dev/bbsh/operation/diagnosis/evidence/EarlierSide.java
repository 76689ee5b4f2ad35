package dev.bbsh.operation.diagnosis.evidence;

import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.operation.sync.DocumentSide;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A side as it was in an earlier file.
 *
 * @param key the issue key that is the same in both files: the other one has another project
 */
public record EarlierSide(DocumentSide side, IssueField key) {

    /** The earlier state of a side, if one of some sides is it: the project or its partner fits. */
    static Optional<EarlierSide> of(DocumentSide now, List<DocumentSide> earlier) {
        Optional<String> own = now.side().project();
        Optional<String> partner = now.side().partnerProject();
        return find(earlier, (each) -> own.isPresent() && each.side().project().equals(own))
                .map((each) -> new EarlierSide(each, IssueField.LOCAL_ISSUE_KEY))
                .or(
                        () ->
                                find(
                                                earlier,
                                                (each) ->
                                                        partner.isPresent()
                                                                && each.side()
                                                                        .partnerProject()
                                                                        .equals(partner))
                                        .map(
                                                (each) ->
                                                        new EarlierSide(
                                                                each,
                                                                IssueField.REMOTE_ISSUE_KEY)));
    }

    private static Optional<DocumentSide> find(
            List<DocumentSide> sides, Predicate<DocumentSide> wanted) {
        return sides.stream().filter(wanted).findFirst();
    }

    public String document() {
        return side.document().name();
    }
}
