package dev.bbsh.operation.prepare;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.jira.catalog.CatalogRequest;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.JiraInstance;
import dev.bbsh.migrate.prepare.Translation;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The data wanted from the Jira instances of a migration, as far as the session knows it.
 *
 * @param kinds the kinds of items
 * @param projects the project keys in the old Jira
 * @param issues the issue keys in the old Jira
 * @param contents true when comments and attachments of the issues are wanted
 * @param keys the change of the project's key on the way to the new Jira, if there is one
 * @param notes the facts that are missing
 */
public record CatalogWishlist(
        Set<EntityKind> kinds,
        List<String> projects,
        List<String> issues,
        boolean contents,
        Optional<KeyChange> keys,
        List<String> notes) {

    private static final Set<EntityKind> OF_PROJECTS =
            EnumSet.of(EntityKind.COMPONENT, EntityKind.VERSION, EntityKind.STATUS);

    private static final Set<EntityKind> CONTENTS =
            EnumSet.of(EntityKind.COMMENT, EntityKind.ATTACHMENT);

    /** The number of issues asked for transitions when their contents are not wanted. */
    private static final int SAMPLES = 20;

    public CatalogWishlist {
        kinds = Set.copyOf(kinds);
        projects = List.copyOf(projects);
        issues = List.copyOf(issues);
        notes = List.copyOf(notes);
    }

    /**
     * The items that the user asks for.
     *
     * @param kinds the kinds of items; those that the open configs name when empty
     * @param projects the project keys; those that the session knows when empty
     * @param contents false when comments and attachments are not wanted
     * @param config the only config whose kinds count; all open ones when empty
     * @param data the only document whose issues count; all open ones when empty
     */
    public record Selection(
            List<EntityKind> kinds,
            List<String> projects,
            boolean contents,
            Optional<OpenDocument> config,
            Optional<OpenDocument> data) {

        public Selection {
            kinds = List.copyOf(kinds);
            projects = List.copyOf(projects);
        }

        /** A selection for all open documents. */
        public Selection(List<EntityKind> kinds, List<String> projects, boolean contents) {
            this(kinds, projects, contents, Optional.empty(), Optional.empty());
        }

        private boolean counts(OpenDocument document, Optional<OpenDocument> only) {
            return only.filter((each) -> each.number() != document.number()).isEmpty();
        }
    }

    /**
     * The wishlist for a selection.
     *
     * @throws BbshException when comments or attachments are selected, and no open data has any
     */
    public static CatalogWishlist of(Selection selection, Workspace workspace, Progress progress) {
        return new Source(selection, workspace, progress).wishlist();
    }

    /** The kinds of items that do not belong to an issue. */
    public static Set<EntityKind> withoutContents(Set<EntityKind> kinds) {
        return kinds.stream()
                .filter((kind) -> !CONTENTS.contains(kind))
                .collect(Collectors.toSet());
    }

    /** The selection and the session, which complete each other. */
    private record Source(Selection selection, Workspace workspace, Progress progress) {

        CatalogWishlist wishlist() {
            Set<EntityKind> kinds = kinds();
            List<String> projects = projects();
            List<String> notes = new ArrayList<>();
            if (projects.isEmpty() && kinds.stream().anyMatch(OF_PROJECTS::contains)) {
                notes.add(
                        "no project is known: its components, versions and statuses aren't"
                                + " requested (add --project KEY)");
            }
            List<String> commented = contents() ? issues(projects, true) : List.of();
            boolean contents = !commented.isEmpty();
            List<String> issues = contents ? commented : issues(projects, false);
            return new CatalogWishlist(
                    kinds, projects, issues, contents, facts().keyChange(), notes);
        }

        /** The facts of the sync that the selected document belongs to, else of the current one. */
        private Case facts() {
            return selection
                    .data()
                    .or(selection::config)
                    .map(workspace::facts)
                    .orElseGet(workspace::facts);
        }

        /** True when comments and attachments are wanted, if there are any. */
        private boolean contents() {
            List<EntityKind> kinds = selection.kinds();
            return selection.contents()
                    && (kinds.isEmpty()
                            || selection.data().isPresent()
                            || kinds.stream().anyMatch(CONTENTS::contains));
        }

        private Set<EntityKind> kinds() {
            Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
            kinds.addAll(selection.kinds());
            if (kinds.isEmpty()) {
                references().stream()
                        .flatMap((each) -> each.kind().entity().stream())
                        .forEach(kinds::add);
            }
            return kinds.isEmpty() ? withoutContents(EnumSet.allOf(EntityKind.class)) : kinds;
        }

        /** The references in all open configs. */
        private List<Reference> references() {
            return workspace.documents().all().stream()
                    .filter((open) -> FileKind.of(open.content().root()) == FileKind.CONFIG)
                    .filter((open) -> selection.counts(open, selection.config()))
                    .flatMap((config) -> references(config).stream())
                    .toList();
        }

        private List<Reference> references(OpenDocument config) {
            return config.references(workspace.jira().references(), progress).found();
        }

        /**
         * The given projects, or the one that moves, or those of the open data, or those that the
         * open configs name.
         */
        private List<String> projects() {
            Set<String> keys = new LinkedHashSet<>(selection.projects());
            if (keys.isEmpty()) {
                facts().moving().ifPresent(keys::add);
            }
            if (keys.isEmpty()) {
                sides().forEach((side) -> side.side().project().ifPresent(keys::add));
            }
            if (keys.isEmpty()) {
                references().stream()
                        .filter((each) -> each.kind() == ReferenceKind.PROJECT_KEY)
                        .map(Reference::id)
                        .forEach(keys::add);
            }
            return List.copyOf(keys);
        }

        private List<DocumentSide> sides() {
            return DocumentSide.open(workspace).stream()
                    .filter((side) -> selection.counts(side.document(), selection.data()))
                    .toList();
        }

        private List<String> issues(List<String> projects, boolean contents) {
            Set<String> keys = new LinkedHashSet<>();
            for (DocumentSide side : sides()) {
                if (side.side().project().filter(projects::contains).isPresent()) {
                    add(side.side(), keys, contents);
                }
            }
            boolean asked = !selection.kinds().isEmpty() || selection.data().isPresent();
            if (contents && keys.isEmpty() && asked) {
                throw new BbshException(
                        selection.data().map(OpenDocument::name).orElse("no open data")
                                + (selection.data().isPresent() ? " has no " : " has ")
                                + "comments or attachments of "
                                + (projects.isEmpty()
                                        ? "a known project"
                                        : String.join(", ", projects)),
                        "load FILE...   then   case --moving KEY");
            }
            return List.copyOf(keys);
        }

        private void add(Side side, Set<String> keys, boolean contents) {
            for (SyncedIssue issue : side.issues()) {
                progress.advance(1);
                boolean any = issue.comments().count() > 0 || issue.attachments().count() > 0;
                if (contents ? any : keys.size() < SAMPLES) {
                    issue.localIssueKey().ifPresent(keys::add);
                }
            }
        }
    }

    /** A short text that is the same for the same wishlist only. */
    public String fingerprint() {
        return Integer.toHexString(
                List.of(kinds.stream().sorted().toList(), projects, issues, contents, keys)
                        .toString()
                        .hashCode());
    }

    /** The request to one of the two instances. */
    public CatalogRequest request(JiraInstance instance) {
        boolean isNew = instance == JiraInstance.NEW;
        return new CatalogRequest(
                instance,
                kinds,
                projects.stream().map((key) -> isNew ? keyAfter(key) : key).toList(),
                issues.stream()
                        .map((key) -> isNew ? Translation.keyAfter(key, keys) : key)
                        .toList(),
                contents);
    }

    private String keyAfter(String project) {
        return keys.filter((change) -> change.before().equals(project))
                .map(KeyChange::after)
                .orElse(project);
    }
}
