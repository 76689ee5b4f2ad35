package dev.bbsh.check.data.side;

import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.SideName;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.json.Member;

import java.util.Optional;

/** The order of the sides in a document, and the order that they should have. */
record SideOrder(CheckedSide first, CheckedSide second) {

    /**
     * The order in a document with both sides and at least one matched pair; empty for any other.
     */
    static Optional<SideOrder> of(CheckedData data) {
        return data.isTwoSided() && data.pairing().filter((p) -> p.count() > 0).isPresent()
                ? Optional.of(new SideOrder(data.sides().getFirst(), data.sides().getLast()))
                : Optional.empty();
    }

    /** The project that has to be first, when that is proven. */
    Optional<String> wanted(CheckedData.Context setting) {
        ProjectPair projects = new ProjectPair(first.project(), second.project());
        return setting.facts().first(projects, setting.fromDownloads());
    }

    boolean isWrong(CheckedData.Context setting) {
        return wanted(setting).filter((project) -> !project.equals(first.project())).isPresent();
    }

    /** True when the member of the second connector comes before that of the first in the text. */
    boolean isReordered() {
        for (Member member : first.content().root().members()) {
            if (member.name().equals(SideName.FIRST.key())) {
                return false;
            }
            if (member.name().equals(SideName.SECOND.key())) {
                return true;
            }
        }
        return false;
    }
}
