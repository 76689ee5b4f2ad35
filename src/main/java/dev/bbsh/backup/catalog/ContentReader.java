package dev.bbsh.backup.catalog;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.BackupScan;
import dev.bbsh.backup.row.BackupRow;
import dev.bbsh.backup.row.RowHandler;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.CommentFingerprint;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.work.Progress;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the comments and attachments of some issues from a backup, which is read again for them.
 * Texts are not kept, only their fingerprints.
 */
public final class ContentReader {

    /** The property with which Jira Service Management marks internal comments. */
    private static final String PUBLIC = "sd.public.comment";

    private final ServerTimes times;
    private final UserDirectory users;

    /** The key of each issue, by its ID. */
    private final Map<String, String> issues = new HashMap<>();

    private final Map<String, Entity> comments = new LinkedHashMap<>();
    private final Map<String, Entity> attachments = new LinkedHashMap<>();

    private ContentReader(Backup backup) {
        this.times = ServerTimes.of(backup);
        this.users = new UserDirectory(backup.content());
    }

    /**
     * The catalog of a backup with the comments and attachments of some issues.
     *
     * @param keys the keys of the issues; those that the backup doesn't have are left out
     */
    public static Catalog catalog(Backup backup, Collection<String> keys, Progress progress) {
        ContentReader reader = new ContentReader(backup);
        reader.select(new IssueDirectory(backup.content()), keys);
        Set<String> wanted = Set.copyOf(reader.issues.values());
        return backup.content()
                .matched()
                .get((known) -> known.issues().equals(wanted), () -> reader.read(backup, progress));
    }

    private Catalog read(Backup backup, Progress progress) {
        BackupScan.all(backup, handlers(), progress);
        Catalog.Builder catalog = BackupCatalog.builder(backup);
        catalog.asked(EntityKind.COMMENT);
        catalog.asked(EntityKind.ATTACHMENT);
        for (String key : issues.values()) {
            catalog.read(EntityKind.COMMENT, key);
            catalog.read(EntityKind.ATTACHMENT, key);
        }
        comments.values().forEach(catalog::add);
        attachments.values().forEach(catalog::add);
        return catalog.build();
    }

    private void select(IssueDirectory directory, Collection<String> keys) {
        for (String key : keys) {
            OptionalInt row = directory.row(key);
            if (row.isPresent()) {
                issues.putIfAbsent(directory.id(row.getAsInt()), key);
            }
        }
    }

    private Map<String, RowHandler> handlers() {
        return issues.isEmpty()
                ? Map.of()
                : Map.of(
                        "Action",
                        new Comments(),
                        "FileAttachment",
                        new Attachments(),
                        "EntityProperty",
                        new Properties());
    }

    private Map<Trait, String> traits(String issue, String author, String created) {
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        traits.put(Trait.ISSUE, issue);
        BackupCatalog.keep(traits, Trait.CREATED, times.instant(created));
        if (!author.isEmpty()) {
            Optional<Entity> user = users.find(author);
            traits.put(Trait.AUTHOR, user.map(Entity::name).orElse(author));
            user.flatMap((known) -> known.trait(Trait.EMAIL))
                    .ifPresent((email) -> traits.put(Trait.EMAIL, email));
        }
        return traits;
    }

    private final class Comments implements RowHandler {

        @Override
        public List<String> columns() {
            return List.of(
                    "issue", "type", "id", "author", "created", "body", "level", "rolelevel");
        }

        @Override
        public void row(BackupRow row) {
            String issue = issues.get(row.text(0));
            if (issue == null || !row.text(1).equals("comment")) {
                return;
            }
            Map<Trait, String> traits = traits(issue, row.text(3), row.text(4));
            traits.put(Trait.FINGERPRINT, CommentFingerprint.of(row.text(5)));
            if (row.has(6) || row.has(7)) {
                traits.put(Trait.RESTRICTED, "true");
            }
            String id = row.text(2);
            comments.put(id, new Entity(EntityKind.COMMENT, id, "", traits));
        }
    }

    private final class Attachments implements RowHandler {

        @Override
        public List<String> columns() {
            return List.of("issue", "id", "filename", "filesize", "author", "created");
        }

        @Override
        public void row(BackupRow row) {
            String issue = issues.get(row.text(0));
            if (issue != null) {
                Map<Trait, String> traits = traits(issue, row.text(4), row.text(5));
                BackupCatalog.keep(traits, Trait.SIZE, row.text(3));
                String id = row.text(1);
                attachments.put(id, new Entity(EntityKind.ATTACHMENT, id, row.text(2), traits));
            }
        }
    }

    /** The properties of comments, whose rows come after those of the comments. */
    private final class Properties implements RowHandler {

        @Override
        public List<String> columns() {
            return List.of("entityId", "key", "value", "propertyKey", "jsonValue");
        }

        @Override
        public void row(BackupRow row) {
            Entity comment = comments.get(row.text(0));
            boolean names = row.text(1).equals(PUBLIC) || row.text(3).equals(PUBLIC);
            if (comment != null && names && isInternal(row.text(2) + row.text(4))) {
                Map<Trait, String> traits = new EnumMap<>(comment.traits());
                traits.put(Trait.RESTRICTED, "true");
                comments.put(
                        comment.id(), new Entity(EntityKind.COMMENT, comment.id(), "", traits));
            }
        }

        private static boolean isInternal(String json) {
            return json.replaceAll("\\s", "").contains("\"internal\":true");
        }
    }
}
