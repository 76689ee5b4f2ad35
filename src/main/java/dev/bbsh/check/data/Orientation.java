package dev.bbsh.check.data;

import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.SideName;
import dev.bbsh.json.Member;

import java.util.Optional;

/** Which side a document has first, and which one it should have. */
record Orientation(CheckedSide first, CheckedSide second) {

    /** Of a document with both sides; nothing of any other. */
    static Optional<Orientation> of(CheckedData data) {
        return data.isTwoSided() && data.pairing().filter((p) -> p.count() > 0).isPresent()
                ? Optional.of(new Orientation(data.sides().getFirst(), data.sides().getLast()))
                : Optional.empty();
    }

    /** Which project has to be first, when that is proven. */
    Optional<String> wanted(CheckedData.Setting setting) {
        ProjectPair projects = new ProjectPair(first.project(), second.project());
        return setting.facts().first(projects, setting.fromDownloads());
    }

    boolean isWrong(CheckedData.Setting setting) {
        return wanted(setting).filter((project) -> !project.equals(first.project())).isPresent();
    }

    /** Whether the member of the second connector stands before that of the first in the text. */
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
