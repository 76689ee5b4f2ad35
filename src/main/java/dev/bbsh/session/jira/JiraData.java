package dev.bbsh.session.jira;

import dev.bbsh.backup.Backup;
import dev.bbsh.check.config.rule.ReferenceRule;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.text.NearestNames;
import dev.bbsh.work.BbshException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalogs, ID mappings, reference rules and connections of the session.
 *
 * @param catalogs in the order in which they were loaded
 * @param mappings in the order in which they were loaded
 * @param rules the user's rules about references in configs, in addition to the program's own
 * @param connections in the order in which they were opened; survive undo
 */
public record JiraData(
        List<OpenCatalog> catalogs,
        List<OpenMapping> mappings,
        List<ReferenceRule> rules,
        List<OpenConnection> connections) {

    /** No catalogs, mappings or rules. */
    public static final JiraData NONE = new JiraData(List.of(), List.of(), List.of());

    public JiraData {
        catalogs = List.copyOf(catalogs);
        mappings = List.copyOf(mappings);
        rules = List.copyOf(rules);
        connections = List.copyOf(connections);
    }

    /** Data without connections. */
    public JiraData(
            List<OpenCatalog> catalogs, List<OpenMapping> mappings, List<ReferenceRule> rules) {
        this(catalogs, mappings, rules, List.of());
    }

    /** All rules about references in configs. The user's come last, and so take precedence. */
    public ReferenceRules references() {
        return ReferenceRules.standard().and(rules);
    }

    public List<String> catalogNames() {
        return catalogs.stream().map(OpenCatalog::name).toList();
    }

    public List<String> mappingNames() {
        return mappings.stream().map(OpenMapping::name).toList();
    }

    public List<String> connectionNames() {
        return connections.stream().map(OpenConnection::name).toList();
    }

    /** The names of all catalogs, mappings and connections; no document has one of them. */
    public List<String> names() {
        return Stream.of(catalogNames(), mappingNames(), connectionNames())
                .flatMap(List::stream)
                .toList();
    }

    /** True when a catalog or a mapping has this name. */
    public boolean has(String name) {
        return catalogNames().contains(name) || mappingNames().contains(name);
    }

    /**
     * The connection of that name.
     *
     * @throws BbshException when there is none
     */
    public OpenConnection connection(String name) {
        return connections.stream()
                .filter((each) -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> noConnection(name));
    }

    /**
     * The connection that is meant where none is named: the only one.
     *
     * @throws BbshException when there is none, or more than one
     */
    public OpenConnection onlyConnection() {
        if (connections.size() > 1) {
            throw new BbshException(
                    "several connections are open: " + String.join(", ", connectionNames()),
                    "jira test " + connections.getFirst().name());
        }
        return connections.stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new BbshException(
                                        "no connection is open",
                                        "jira connect NAME https://jira.example.com"));
    }

    /** The connections to Jira sites. */
    public List<OpenConnection> jiraConnections() {
        return connections.stream()
                .filter((each) -> each.service() == OpenConnection.Service.JIRA)
                .toList();
    }

    private BbshException noConnection(String name) {
        List<String> names = connectionNames();
        return new BbshException(
                "no connection '" + name + "'",
                names.isEmpty()
                        ? "jira connect "
                                + (DocumentNames.valid(name) ? name : "NAME")
                                + " https://jira.example.com"
                        : "jira test " + names.getFirst() + NearestNames.didYouMean(name, names));
    }

    /**
     * True when all of these catalogs and mappings are still open and unchanged, and the rules too
     * if there are catalogs.
     */
    public boolean hasAll(JiraData others) {
        return catalogs.containsAll(others.catalogs)
                && mappings.containsAll(others.mappings)
                && (others.catalogs.isEmpty() || rules.equals(others.rules));
    }

    /**
     * The catalog of that name.
     *
     * @throws BbshException when there is none
     */
    public OpenCatalog catalog(String name) {
        return catalogs.stream()
                .filter((each) -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing("catalog", name, catalogNames()));
    }

    /**
     * The mapping of that name.
     *
     * @throws BbshException when there is none
     */
    public OpenMapping mapping(String name) {
        return mappings.stream()
                .filter((each) -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing("mapping", name, mappingNames()));
    }

    /**
     * The backup of that name.
     *
     * @throws BbshException when there is none
     */
    public Backup backup(String name) {
        return catalogs.stream()
                .filter((each) -> each.name().equals(name))
                .flatMap((each) -> each.backup().stream())
                .findFirst()
                .orElseThrow(() -> missing("backup", name, backupNames()));
    }

    /** The names of the backups; each is the name of a catalog, too. */
    public List<String> backupNames() {
        return catalogs.stream()
                .filter((each) -> each.backup().isPresent())
                .map(OpenCatalog::name)
                .toList();
    }

    private static BbshException missing(String what, String name, List<String> names) {
        String known =
                names.isEmpty()
                        ? what + " load FILE --as " + (DocumentNames.valid(name) ? name : "NAME")
                        : what + " show " + names.getFirst() + NearestNames.didYouMean(name, names);
        return new BbshException("no " + what + " '" + name + "'", known);
    }

    /** The kind of item that has this name, in one word; empty when no item has it. */
    public Optional<String> kindOf(String name) {
        if (catalogNames().contains(name)) {
            return Optional.of("catalog");
        }
        if (connectionNames().contains(name)) {
            return Optional.of("connection");
        }
        return mappingNames().contains(name) ? Optional.of("mapping") : Optional.empty();
    }

    public JiraData with(OpenCatalog catalog) {
        return new JiraData(and(catalogs, catalog), mappings, rules, connections);
    }

    public JiraData with(OpenMapping mapping) {
        return new JiraData(catalogs, and(mappings, mapping), rules, connections);
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    public JiraData without(String name) {
        return new JiraData(
                catalogs.stream().filter((each) -> !each.name().equals(name)).toList(),
                mappings.stream().filter((each) -> !each.name().equals(name)).toList(),
                rules,
                connections);
    }

    public JiraData with(List<ReferenceRule> more) {
        return new JiraData(
                catalogs,
                mappings,
                Stream.concat(rules.stream(), more.stream()).toList(),
                connections);
    }

    /** The same with a connection, in place of one of that name. */
    public JiraData with(OpenConnection connection) {
        return withConnections(and(withoutConnection(connection.name()).connections, connection));
    }

    /** The same without a connection. */
    public JiraData withoutConnection(String name) {
        return withConnections(
                connections.stream().filter((each) -> !each.name().equals(name)).toList());
    }

    /** The same with these connections. */
    public JiraData withConnections(List<OpenConnection> others) {
        return new JiraData(catalogs, mappings, rules, others);
    }
}
