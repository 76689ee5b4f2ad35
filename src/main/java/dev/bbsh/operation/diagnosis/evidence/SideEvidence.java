package dev.bbsh.operation.diagnosis.evidence;

import dev.bbsh.backbone.index.RenamedFields;
import dev.bbsh.operation.sync.DocumentSide;

import java.util.List;
import java.util.Optional;

/**
 * The evidence about one side.
 *
 * @param renamed the documented members that have another name
 * @param difference from the earlier file; empty without one
 * @param ids as the mapping knows them or as they differ; empty without mapping and earlier file
 * @param present as the new Jira has them; empty without its contents
 */
public record SideEvidence(
        DocumentSide side,
        List<RenamedFields> renamed,
        Optional<SideDifference> difference,
        Optional<SideIds> ids,
        Optional<SideContents> present) {

    public SideEvidence {
        renamed = List.copyOf(renamed);
    }

    public String project() {
        return side.displayName();
    }

    /** The project of the other side, as this side names it. */
    public String partner() {
        return side.side().partnerProject().orElse("the other side");
    }
}
