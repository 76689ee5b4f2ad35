package dev.bbsh.operation.backup;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backup.Backup;
import dev.bbsh.backup.catalog.ContentReader;
import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.operation.sync.SyncedKeys;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.Progress;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The part of a backup that a migration needs, as a ZIP of REST responses that {@code catalog load}
 * reads: the catalog, and the comments and attachments of synced issues without their texts. It has
 * neither secrets nor descriptions, and e-mails only of users that the synced issues or the configs
 * name.
 */
public final class BackupExtract {

    /**
     * The content of an extract.
     *
     * @param files the number of files in the ZIP
     * @param emails the number of users with their e-mail
     * @param bytes the size of the ZIP
     */
    public record Summary(Catalog catalog, long files, long emails, long bytes) {}

    private final Catalog catalog;
    private final Progress progress;
    private final Set<String> authors = new HashSet<>();

    /** The texts in configs that may name a user, in lower case. */
    private final Set<String> named = new HashSet<>();

    private long emails;

    /**
     * The extract for some documents: synced issue data says which issues, and configs which users
     * matter.
     */
    public BackupExtract(Backup backup, List<OpenDocument> documents, Progress progress) {
        this.progress = progress;
        List<DocumentSide> sides =
                documents.stream().flatMap((each) -> DocumentSide.of(each).stream()).toList();
        this.catalog = ContentReader.catalog(backup, SyncedKeys.of(sides, progress), progress);
        documents.stream()
                .map((each) -> each.content().root())
                .filter((root) -> !FileKind.of(root).holdsIssues())
                .forEach(this::collect);
        Stream.of(EntityKind.COMMENT, EntityKind.ATTACHMENT)
                .flatMap((kind) -> catalog.all(kind).stream())
                .forEach((each) -> each.trait(Trait.EMAIL).ifPresent(authors::add));
    }

    private void collect(JsonValue value) {
        if (value.kind() == JsonKind.STRING) {
            for (String word : value.string().split("[\\s,;=()\\[\\]\"']+", -1)) {
                named.add(word.toLowerCase(Locale.ROOT));
            }
        } else {
            value.elements().forEach(this::collect);
        }
    }

    /** True for a user that the synced issues or the configs name. */
    private boolean isNamed(Entity user) {
        boolean author = user.trait(Trait.EMAIL).filter(authors::contains).isPresent();
        boolean wanted =
                author
                        || Stream.of(Trait.KEY, Trait.USERNAME, Trait.EMAIL)
                                .flatMap((trait) -> user.trait(trait).stream())
                                .anyMatch((text) -> named.contains(text.toLowerCase(Locale.ROOT)));
        emails += wanted && user.trait(Trait.EMAIL).isPresent() ? 1 : 0;
        return wanted;
    }

    /**
     * Writes the ZIP.
     *
     * @throws dev.bbsh.work.BbshException when it exists already, or can't be written; then nothing
     *     has changed
     */
    public Summary write(Location file, AtomicFile.Permission permission) {
        long[] files = new long[1];
        AtomicFile.write(
                file,
                permission,
                (out) -> {
                    ResponseFiles zip = new ResponseFiles(out.stream());
                    new EntityResponses(catalog, zip, this::isNamed, progress).write();
                    new IssueResponses(catalog, zip).write();
                    files[0] = zip.finish();
                });
        long bytes = FileStamp.of(file).map(FileStamp::size).orElse(0L);
        return new Summary(catalog, files[0], emails, bytes);
    }
}
