package dev.bbsh.shell.terminal.completion;

import dev.bbsh.backbone.data.SyncedEntry;
import dev.bbsh.backbone.data.SyncedIssue;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.guide.Topics;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.operation.query.LastValue;
import dev.bbsh.query.completion.PathCompletion;
import dev.bbsh.session.Settings;
import dev.bbsh.session.SyncNames;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.contract.Parameter;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.shell.line.LineGrammar;
import dev.bbsh.text.TimeText;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Completes the names of open items, their keys, IDs and paths, commands, topics, and files on
 * disk.
 */
public record WorkspaceCompletions(Session session, LineGrammar grammar)
        implements Completion.Source {

    private static final int MOST_KEYS = Completion.MOST;

    /** The most records to look at without a delay that a person notices. */
    private static final int LOOKED_AT = 200_000;

    @Override
    public List<Completion> of(Parameter parameter, ArgumentCursor cursor) {
        return switch (parameter.kind()) {
            case DOCUMENT -> words(documents());
            case BACKUP -> words(backups());
            case CATALOG -> words(workspace().jira().catalogNames().stream());
            case MAPPING -> words(workspace().jira().mappingNames().stream());
            case CONNECTION -> words(workspace().jira().connectionNames().stream());
            case OPEN -> words(workspace().names().stream());
            case FILE, TARGET -> FileCompletions.of(cursor.prefix());
            case DOCUMENT_OR_BACKUP -> words(Stream.concat(documents(), backups()));
            case BACKUP_OR_FILE -> orFiles(backups(), cursor.prefix());
            case DOCUMENT_OR_FILE -> orFiles(documents(), cursor.prefix());
            case ROW_KIND, ROW_COLUMNS, ROW_CONDITION ->
                    new RowCompletions(workspace(), cursor).of(parameter.kind());
            case ISSUES -> orFiles(issueSources(), cursor.prefix());
            case FOLDER -> FileCompletions.folders(cursor.prefix());
            case VARIABLE -> words(session.variables().values().keySet().stream());
            case COMMAND -> helpWords();
            case CHOICE -> words(parameter.choices().stream());
            case VALUE ->
                    parameter.name().equals("step")
                            ? StepCompletions.of(workspace())
                            : words(
                                    values(parameter)
                                            .filter((each) -> !isGiven(each, parameter, cursor)));
            case KEY_CHANGE -> projects().map(WorkspaceCompletions::keyChange).toList();
            case COLUMNS -> columns(cursor);
            case SETTING_VALUE -> words(settingValues(cursor.given().getOrDefault("setting", "")));
            case PATH -> paths(cursor);
            case REFERENCE_KIND -> words(ReferenceRules.meanings().stream());
            case SIDE -> words(parameter.name().equals("sync") ? syncs() : projects());
            case KEY, ID -> words(keys(parameter.kind(), cursor.prefix()));
            case FINDING -> FindingCompletions.findings(workspace(), cursor.prefix());
            case RULE -> FindingCompletions.rules();
            case TOPIC -> topics();
            case TIME -> words(TimeText.EXAMPLES.stream());
            case LISTED_COLUMNS -> Completion.listed(parameter.choices(), cursor.prefix());
            case FLAG, NEW_NAME, NUMBER, DAY, SIZE, USER -> List.of();
        };
    }

    /** The names of the variables that can be used on a line, with their values. */
    List<Completion> variables() {
        Stream<Completion> set =
                new TreeMap<>(session.variables().values())
                        .entrySet().stream()
                                .map((each) -> Completion.of(each.getKey(), each.getValue()));
        return workspace().last().isEmpty()
                ? set.toList()
                : Stream.concat(
                                set,
                                Stream.of(
                                        Completion.of(
                                                LastValue.NAME, "the value of the last query")))
                        .toList();
    }

    /** The completion of names that are at hand, without a look into documents, files and pages. */
    public Completion.Source names() {
        return (parameter, cursor) ->
                switch (parameter.kind()) {
                    case DOCUMENT,
                            BACKUP,
                            CATALOG,
                            MAPPING,
                            CONNECTION,
                            OPEN,
                            DOCUMENT_OR_BACKUP,
                            COMMAND,
                            CHOICE,
                            REFERENCE_KIND ->
                            of(parameter, cursor);
                    default -> List.of();
                };
    }

    private Workspace workspace() {
        return session.history().present();
    }

    /** The words that tell the syncs from each other. */
    private Stream<String> syncs() {
        SyncNames names = new SyncNames(workspace());
        return names.all().stream().map(names::word);
    }

    private Stream<String> issueSources() {
        return Stream.concat(workspace().jira().connectionNames().stream(), backups());
    }

    private Stream<String> documents() {
        return workspace().documents().names().stream();
    }

    private Stream<String> backups() {
        return workspace().jira().backupNames().stream();
    }

    /** The names of open items, and the files that the prefix leads to. */
    private static List<Completion> orFiles(Stream<String> names, String prefix) {
        return Stream.concat(words(names).stream(), FileCompletions.of(prefix).stream()).toList();
    }

    /** The commands, then what else help explains. */
    private List<Completion> helpWords() {
        Stream<Completion> options =
                grammar.signatures().stream()
                        .flatMap((signature) -> signature.allOptions().stream())
                        .map(Parameter::name)
                        .distinct()
                        .map((name) -> Completion.of(name, "the option --" + name));
        return Stream.of(
                        Stream.of(Completion.of("all", "all commands")),
                        commands().stream(),
                        options,
                        topics().stream())
                .flatMap(Function.identity())
                .toList();
    }

    private List<Completion> commands() {
        return grammar.signatures().stream()
                .map((signature) -> Completion.of(signature.name(), signature.description()))
                .toList();
    }

    private static List<Completion> topics() {
        Topics topics = Topics.load();
        return Stream.concat(topics.all().stream(), topics.suggestionRules().stream())
                .map((topic) -> Completion.of(topic.name(), topic.title()))
                .toList();
    }

    private List<Completion> paths(ArgumentCursor cursor) {
        return document(cursor).stream()
                .flatMap(
                        (open) ->
                                PathCompletion.of(cursor.prefix(), open.content().root()).stream())
                .map(
                        (way) ->
                                new Completion(
                                        way.path(),
                                        way.shown(),
                                        way.description(),
                                        Completion.Ending.PATH))
                .toList();
    }

    /** The last one of some columns: a path from a value that the line's path leads to. */
    private List<Completion> columns(ArgumentCursor cursor) {
        String path = cursor.given().getOrDefault(ParameterType.PATH.word(), "$");
        int comma = cursor.prefix().lastIndexOf(',') + 1;
        int begin = cursor.prefix().startsWith("-", comma) ? comma + 1 : comma;
        String typed = path + "." + cursor.prefix().substring(begin);
        return document(cursor).stream()
                .flatMap((open) -> PathCompletion.of(typed, open.content().root()).stream())
                .filter((way) -> way.path().startsWith(path + "."))
                .map(
                        (way) ->
                                new Completion(
                                        cursor.prefix().substring(0, begin)
                                                + way.path().substring(path.length() + 1),
                                        way.shown(),
                                        way.description(),
                                        Completion.Ending.OPEN))
                .toList();
    }

    private static Stream<String> settingValues(String setting) {
        return switch (setting) {
            case "timezone" -> ZoneId.getAvailableZoneIds().stream();
            case "theme" -> Settings.Theme.WORDS.all().stream();
            case "history" -> Stream.of("folder", "shared");
            default -> Stream.of("on", "off");
        };
    }

    /** The document that the line names, or the current one. */
    private Optional<OpenDocument> document(ArgumentCursor cursor) {
        return Stream.concat(
                        cursor.signature().arguments().stream(),
                        cursor.signature().options().stream())
                .filter((parameter) -> parameter.kind() == ParameterType.DOCUMENT)
                .flatMap((parameter) -> Stream.ofNullable(cursor.given().get(parameter.name())))
                .findFirst()
                .or(workspace()::current)
                .flatMap(workspace().documents()::exactly);
    }

    /** True for a word that the line has already, where it would say the same again. */
    private static boolean isGiven(String word, Parameter parameter, ArgumentCursor cursor) {
        return parameter.many() && word.equals(cursor.given().get(parameter.name()));
    }

    /** The usual values of a parameter; one name has the same meaning in all commands. */
    private Stream<String> values(Parameter parameter) {
        return switch (parameter.name()) {
            case "namespace" -> Namespace.used().stream().map(Namespace::name);
            case "project" -> projects();
            case "timezone" -> settingValues("timezone");
            case "transfer" -> workspace().results().platform().listed().stream();
            default -> parameter.choices().stream();
        };
    }

    private Stream<String> projects() {
        return sides().flatMap((side) -> side.project().stream()).distinct();
    }

    /** An old key, behind which the new one is typed. */
    private static Completion keyChange(String key) {
        return new Completion(key + "=", key + "=", "", Completion.Ending.OPEN);
    }

    private Stream<Side> sides() {
        return workspace().documents().all().stream()
                .flatMap((open) -> open.analysis().issues().stream())
                .flatMap((data) -> data.sides().stream());
    }

    private Stream<String> keys(String prefix) {
        return issues().flatMap((issue) -> issue.localIssueKey().stream())
                .filter((key) -> key.startsWith(prefix))
                .distinct()
                .limit(MOST_KEYS);
    }

    /** Issue keys; where IDs are taken, also those of comments and attachments. */
    private Stream<String> keys(ParameterType type, String prefix) {
        return type == ParameterType.KEY
                ? keys(prefix)
                : Stream.concat(keys(prefix), ids(prefix)).limit(MOST_KEYS);
    }

    /** The IDs of comments and attachments, once a digit has been typed. */
    private Stream<String> ids(String prefix) {
        return prefix.isEmpty() || !Character.isDigit(prefix.charAt(0))
                ? Stream.of()
                : issues().flatMap((issue) -> Stream.of(issue.comments(), issue.attachments()))
                        .flatMap((entries) -> StreamSupport.stream(entries.spliterator(), false))
                        .map(SyncedEntry::localText)
                        .filter((id) -> id.startsWith(prefix))
                        .distinct();
    }

    private Stream<SyncedIssue> issues() {
        return sides().flatMap((side) -> StreamSupport.stream(side.issues().spliterator(), false))
                .limit(LOOKED_AT);
    }

    private static List<Completion> words(Stream<String> words) {
        return words.map((word) -> Completion.of(word, "")).toList();
    }
}
