package dev.bbsh.operation.resync;

import dev.bbsh.check.fix.Confidence;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.migrate.prepare.IdKind;
import dev.bbsh.migrate.resync.ItemChange;
import dev.bbsh.migrate.resync.ResyncItem;

import java.util.List;
import java.util.Optional;

/**
 * The comments and attachments in catalogs, as evidence that one repeats another. Inferred: data
 * alone says so with confidence medium, a mapping or the same text with confidence high.
 *
 * @param catalogs the catalogs of the Jira sites, with contents
 * @param bothSides false when only one side of the new sync is known
 */
public record CommentTexts(List<Catalog> catalogs, boolean bothSides) {

    public CommentTexts {
        catalogs = List.copyOf(catalogs);
    }

    /** The confidence that an item was sent again. */
    public Confidence confidence(ResyncItem item) {
        if (item.change() == ItemChange.NEW_ID || isSameText(item)) {
            return Confidence.HIGH;
        }
        return bothSides ? Confidence.MEDIUM : Confidence.LOW;
    }

    private boolean isSameText(ResyncItem item) {
        Optional<String> text = text(item, item.ownKey(), item.id());
        String senderKey = item.ofOne() ? item.partner() : item.key();
        return text.isPresent()
                && (text.equals(text(item, item.ownKey(), item.original().orElse("")))
                        || text.equals(text(item, senderKey, item.sent().orElse(""))));
    }

    /** The fingerprint of a comment's text, or the name and size of an attachment. */
    private Optional<String> text(ResyncItem item, String issue, String id) {
        boolean comment = item.kind() == IdKind.COMMENT;
        EntityKind kind = comment ? EntityKind.COMMENT : EntityKind.ATTACHMENT;
        return catalogs.stream()
                .flatMap((catalog) -> catalog.find(kind, id).stream())
                .filter((entity) -> entity.has(Trait.ISSUE, issue))
                .flatMap((entity) -> (comment ? textOf(entity) : fileOf(entity)).stream())
                .findFirst();
    }

    /** The fingerprint of a comment; nothing for one without letters or digits. */
    private static Optional<String> textOf(Entity comment) {
        return comment.trait(Trait.FINGERPRINT).filter((text) -> !text.startsWith("0."));
    }

    private static Optional<String> fileOf(Entity attachment) {
        return attachment.trait(Trait.SIZE).map((size) -> size + " " + attachment.name());
    }
}
