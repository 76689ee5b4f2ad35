package dev.bbsh.operation.mention;

import dev.bbsh.backbone.FileKind;
import dev.bbsh.check.config.ConfigSides;
import dev.bbsh.check.config.ConfigTab;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.guide.Topics;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.operation.finding.TabRow;
import dev.bbsh.operation.finding.TabRows;
import dev.bbsh.operation.sync.DocumentSide;
import dev.bbsh.operation.sync.LocatedIssue;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks up words in the findings of the last check, in configs, data, catalogs and mappings. */
public final class MentionLookup {

    private static final String NUMBER = "_";

    private final Workspace workspace;
    private final Progress progress;
    private final ReferenceNames names;
    private final List<TabRow> rows;
    private final List<ConfigReferences> configs = new ArrayList<>();
    private final List<DocumentSide> sides;
    private final Topics topics = Topics.load();

    /** The references of a config with the sides that they are on. */
    private record ConfigReferences(String name, References references, ConfigSides sides) {}

    public MentionLookup(Workspace workspace, Progress progress) {
        this.workspace = workspace;
        this.progress = progress;
        this.names = new ReferenceNames(workspace);
        this.rows =
                TabRows.of(config().map((checked) -> checked.numbers().all()).orElse(List.of()));
        this.sides = DocumentSide.open(workspace);
        workspace.documents().all().stream()
                .filter((open) -> FileKind.of(open.content().root()) == FileKind.CONFIG)
                .map(this::references)
                .forEach(configs::add);
    }

    private ConfigReferences references(OpenDocument open) {
        progress.begin("looking for IDs in " + open.name(), -1);
        References all = open.references(workspace.jira().references(), progress);
        return new ConfigReferences(
                open.name(), all, ConfigSides.of(open.content().root(), () -> all));
    }

    /** The last check, if it was one of a config. */
    private Optional<CheckResult> config() {
        return workspace.checked().filter((each) -> each.request() instanceof CheckRequest.Config);
    }

    /** A config that has to be checked before anything tells what to choose. */
    public Optional<String> unchecked() {
        return config().isPresent()
                ? Optional.empty()
                : configs.stream().map(ConfigReferences::name).findFirst();
    }

    /** The meanings of a word; one without a meaning when nothing open has it. */
    public List<MentionMeaning> of(String word) {
        List<MentionMeaning> found = new ArrayList<>(ofRows(word));
        Set<String> ids = ids(word);
        if (found.isEmpty()) {
            configs.forEach((config) -> found.addAll(ofConfig(word, ids, config)));
        }
        if (found.isEmpty()) {
            workspace.jira().catalogs().forEach((open) -> found.addAll(ofCatalog(word, open)));
            found.addAll(ofMappings(word));
        }
        ofIssues(word).ifPresent(found::add);
        if (found.isEmpty()) {
            ofTopics(word).ifPresent(found::add);
        }
        return found.isEmpty() ? List.of(MentionMeaning.of(word, "", "")) : found;
    }

    private List<MentionMeaning> ofRows(String word) {
        return rows.stream()
                .filter((row) -> row.detail().filter((id) -> isAbout(id, word)).isPresent())
                .map((row) -> MentionMeaning.of(word, row))
                .toList();
    }

    private static boolean isAbout(IdDetail id, String word) {
        return isId(id.oldId(), word) || id.sourceName().filter(word::equalsIgnoreCase).isPresent();
    }

    /** True for an ID, which may also be written as its number. */
    private static boolean isId(String id, String word) {
        return id.equals(word) || id.endsWith(NUMBER + word);
    }

    /** The word, and the IDs of the items that have it as their name in a catalog. */
    private Set<String> ids(String word) {
        Set<String> ids = new LinkedHashSet<>(List.of(word));
        workspace.jira().catalogs().stream()
                .filter((open) -> !ReferenceNames.isCloud(open))
                .flatMap((open) -> named(word, open))
                .map(Entity::id)
                .forEach(ids::add);
        return ids;
    }

    private static Stream<Entity> named(String word, OpenCatalog open) {
        return open.content()
                .catalog()
                .search(word)
                .filter((each) -> each.kind() != EntityKind.COMMENT)
                .filter((each) -> each.kind() != EntityKind.ATTACHMENT)
                .filter(
                        (each) ->
                                isId(each.id(), word)
                                        || each.name().strip().equalsIgnoreCase(word));
    }

    private List<MentionMeaning> ofConfig(String word, Set<String> ids, ConfigReferences config) {
        Set<MentionMeaning> found = new LinkedHashSet<>();
        for (Reference each : config.references().found()) {
            boolean named = ids.contains(each.id()) && isSame(each, word);
            boolean meant = named || isId(each.id(), word);
            if (meant) {
                found.add(
                        MentionMeaning.onTab(
                                word,
                                meaning(each),
                                ConfigTab.of(each).title(),
                                remark(each, config)));
            }
        }
        return List.copyOf(found);
    }

    /** True when the item of a reference has this name in a catalog of its kind. */
    private boolean isSame(Reference each, String word) {
        return names.item(each)
                .filter((item) -> item.name().strip().equalsIgnoreCase(word))
                .isPresent();
    }

    private String meaning(Reference each) {
        String kind = each.kind().word().replace('-', ' ');
        return names.of(each)
                .map((name) -> kind + " " + name + " (" + each.id() + ")")
                .orElse(kind + " " + each.id());
    }

    private String remark(Reference each, ConfigReferences config) {
        Optional<String> project = each.side().flatMap(config.sides()::project);
        boolean stays =
                project.isPresent()
                        && project.equals(workspace.syncs().facts(config.name()).staying());
        if (stays) {
            return project.get() + " stays: nothing to choose";
        }
        boolean checked =
                config().filter((last) -> last.names().contains(config.name())).isPresent();
        return checked ? "nothing to choose: the same in the new Jira" : "not checked yet";
    }

    private static List<MentionMeaning> ofCatalog(String word, OpenCatalog open) {
        return named(word, open)
                .map(
                        (each) ->
                                MentionMeaning.of(
                                        word,
                                        each.kind().singular()
                                                + " "
                                                + each.name()
                                                + " ("
                                                + each.id()
                                                + ") in "
                                                + open.name(),
                                        ""))
                .toList();
    }

    private List<MentionMeaning> ofMappings(String word) {
        List<MentionMeaning> found = new ArrayList<>();
        workspace
                .jira()
                .mappings()
                .forEach(
                        (open) ->
                                open.content()
                                        .mapping()
                                        .tables()
                                        .forEach(
                                                (namespace, table) -> {
                                                    if (table.find(word)
                                                            instanceof CloudId.One(String id)) {
                                                        found.add(
                                                                MentionMeaning.of(
                                                                        word,
                                                                        namespace + " server ID",
                                                                        "became " + id));
                                                    }
                                                }));
        return found;
    }

    private Optional<MentionMeaning> ofIssues(String word) {
        if (sides.isEmpty() || !word.matches("[A-Z][A-Z0-9_]{0,254}-[0-9]{1,18}")) {
            return Optional.empty();
        }
        List<LocatedIssue> both = LocatedIssue.both(word, sides, progress);
        if (both.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(MentionMeaning.of(word, issue(word, both), "issue " + word));
    }

    private String issue(String word, List<LocatedIssue> both) {
        Optional<String> partner =
                both.stream()
                        .flatMap(
                                (each) ->
                                        Stream.concat(
                                                each.issue().localIssueKey().stream(),
                                                each.issue().remoteIssueKey().stream()))
                        .filter((key) -> !key.equals(word))
                        .findFirst();
        return "issue"
                + partner.map((key) -> ", paired with " + key).orElse("")
                + (both.size() == 1 && sides.size() > 1 ? " (only one side has its record)" : "");
    }

    private Optional<MentionMeaning> ofTopics(String word) {
        return topics.named(word)
                .map(
                        (topic) ->
                                MentionMeaning.of(
                                        word,
                                        topic.title(),
                                        MentionMeaning.EXPLAIN + topic.name()));
    }
}
