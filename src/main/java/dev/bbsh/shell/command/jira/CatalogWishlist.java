package dev.bbsh.shell.command.jira;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.request.CatalogRequest;
import dev.bbsh.jira.request.JiraInstance;
import dev.bbsh.migrate.prepare.Translation;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
record CatalogWishlist(
        Set<EntityKind> kinds,
        List<String> projects,
        List<String> issues,
        boolean contents,
        Optional<KeyChange> keys,
        List<String> notes) {

    private static final Set<EntityKind> OF_PROJECTS =
            EnumSet.of(EntityKind.COMPONENT, EntityKind.VERSION, EntityKind.STATUS);

    static final Set<EntityKind> CONTENTS = EnumSet.of(EntityKind.COMMENT, EntityKind.ATTACHMENT);

    /** The number of issues asked for transitions when their contents are not wanted. */
    private static final int SAMPLES = 20;

    static CatalogWishlist of(Invocation in) {
        Set<EntityKind> kinds = kinds(in);
        List<String> projects = projects(in);
        List<String> notes = new ArrayList<>();
        if (projects.isEmpty() && kinds.stream().anyMatch(OF_PROJECTS::contains)) {
            notes.add("no project is known, so what belongs to one is not asked: --project KEY");
        }
        List<String> commented = contents(in) ? issues(in, projects, true) : List.of();
        boolean contents = !commented.isEmpty();
        List<String> issues = contents ? commented : issues(in, projects, false);
        return new CatalogWishlist(
                kinds, projects, issues, contents, in.workspace().facts().keyChange(), notes);
    }

    /** True when comments and attachments are wanted, if there are any. */
    private static boolean contents(Invocation in) {
        List<String> words = in.all("kind");
        return !in.flag("no-contents")
                && (words.isEmpty()
                        || words.stream().map(EntityKind::of).anyMatch(CONTENTS::contains));
    }

    private static Set<EntityKind> kinds(Invocation in) {
        Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        in.all("kind").forEach((word) -> kinds.add(EntityKind.of(word)));
        if (kinds.isEmpty()) {
            configs(in).forEach((config) -> kinds.addAll(named(config, in)));
        }
        return kinds.isEmpty() ? CatalogRequestCommand.everyKind() : kinds;
    }

    private static List<OpenDocument> configs(Invocation in) {
        return in.workspace().documents().all().stream()
                .filter((open) -> FileKind.of(open.content().root()) == FileKind.CONFIG)
                .toList();
    }

    private static Set<EntityKind> named(OpenDocument config, Invocation in) {
        Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        References.of(config.content().root(), in.workspace().jira().references(), in.progress())
                .found()
                .stream()
                .map(Reference::kind)
                .flatMap((kind) -> kind.entity().stream())
                .forEach(kinds::add);
        return kinds;
    }

    /**
     * The given projects, or the one that moves, or those of the open data, or those that the open
     * configs name.
     */
    private static List<String> projects(Invocation in) {
        Set<String> keys = new LinkedHashSet<>(in.all("project"));
        if (keys.isEmpty()) {
            in.workspace().facts().moving().ifPresent(keys::add);
        }
        if (keys.isEmpty()) {
            DocumentSide.open(in.workspace())
                    .forEach((side) -> side.side().project().ifPresent(keys::add));
        }
        if (keys.isEmpty()) {
            for (OpenDocument config : configs(in)) {
                References.of(
                                config.content().root(),
                                in.workspace().jira().references(),
                                in.progress())
                        .found()
                        .stream()
                        .filter((each) -> each.kind() == ReferenceKind.PROJECT_KEY)
                        .map(Reference::id)
                        .forEach(keys::add);
            }
        }
        return List.copyOf(keys);
    }

    private static List<String> issues(Invocation in, List<String> projects, boolean contents) {
        Set<String> keys = new LinkedHashSet<>();
        for (DocumentSide side : DocumentSide.open(in.workspace())) {
            if (side.side().project().filter(projects::contains).isPresent()) {
                add(side.side(), keys, contents, in);
            }
        }
        if (contents && keys.isEmpty() && !in.all("kind").isEmpty()) {
            throw new BbshException(
                    "no open data has comments or attachments of "
                            + (projects.isEmpty()
                                    ? "a known project"
                                    : String.join(", ", projects)),
                    "load FILE...   then   case --moving KEY");
        }
        return List.copyOf(keys);
    }

    private static void add(Side side, Set<String> keys, boolean contents, Invocation in) {
        for (SyncedIssue issue : side.issues()) {
            in.progress().advance(1);
            boolean any = issue.comments().count() > 0 || issue.attachments().count() > 0;
            if (contents ? any : keys.size() < SAMPLES) {
                issue.localIssueKey().ifPresent(keys::add);
            }
        }
    }

    CatalogRequest request(JiraInstance instance) {
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
