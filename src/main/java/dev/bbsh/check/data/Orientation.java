package dev.bbsh.check.data;

import dev.bbsh.backbone.Case;
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

    /**
     * Which project has to be first, when that is proven: the one that stays, if it creates the new
     * sync. It does so after a sync by email or file, and where it configured the old one; where
     * the moving side configured it, that depends on what the new instances can do.
     */
    Optional<String> wanted(CheckedData.Setting setting) {
        Case facts = setting.facts();
        Optional<String> moving = facts.moving().filter(this::has);
        Optional<String> staying = moving.map(this::partnerOf);
        boolean proven =
                setting.fromDownloads()
                        || (staying.isPresent() && facts.configuredAt().equals(staying));
        return proven ? staying : Optional.empty();
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

    private boolean has(String project) {
        boolean different = !first.project().equals(second.project());
        return different && (first.project().equals(project) || second.project().equals(project));
    }

    private String partnerOf(String project) {
        return first.project().equals(project) ? second.project() : first.project();
    }
}
