package dev.bbsh.migrate;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.json.Document;
import dev.bbsh.json.Member;
import dev.bbsh.work.BbshException;

import java.util.stream.StreamSupport;

/**
 * The synced issue data of one side, as downloaded from that side's Jira site.
 *
 * @param name the user's name for the document
 * @param side its only side, the first
 */
public record Download(String name, Document document, Side side) {

    /**
     * The document as the download of one side.
     *
     * @throws BbshException when it is another kind of document
     */
    public static Download of(String name, DocumentAnalysis analysis) {
        Document document = analysis.document();
        SyncedIssueData data = analysis.issues(name);
        if (!data.isOneSided()) {
            throw new BbshException(
                    "'" + name + "' already has both sides",
                    "connectors " + name + "     (merge needs one download of each side)");
        }
        Side side = data.sides().getFirst();
        if (side.name() == SideName.SECOND) {
            throw new BbshException(
                    "'" + name + "' has its issues under secondConnector, not firstConnector",
                    "swap " + name);
        }
        requireOnce(name, document);
        if (side.size() == 0) {
            throw new BbshException(
                    "'" + name + "' has no issues",
                    "download it again, and check what it contains");
        }
        return new Download(name, document, side);
    }

    private static void requireOnce(String name, Document document) {
        long count =
                StreamSupport.stream(document.root().members().spliterator(), false)
                        .map(Member::name)
                        .filter(SideName.FIRST.key()::equals)
                        .count();
        if (count > 1) {
            throw new BbshException(
                    "'" + name + "' has firstConnector " + count + " times",
                    "stop the sync on both sides and download it again");
        }
    }

    /**
     * The name of the side: its project, or the document's name when no issue tells the project.
     */
    public String displayName() {
        return side.project().orElse(name);
    }

    /** True when the user's word names this side. */
    boolean isMeantBy(String word) {
        return word.equals(name) || side.project().filter(word::equals).isPresent();
    }
}
