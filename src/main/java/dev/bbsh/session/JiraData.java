package dev.bbsh.session;

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
 * The catalogs, ID mappings and reference rules of the session.
 *
 * @param catalogs in the order in which they were loaded
 * @param mappings in the order in which they were loaded
 * @param rules the user's rules about references in configs, in addition to the program's own
 */
public record JiraData(
        List<OpenCatalog> catalogs, List<OpenMapping> mappings, List<ReferenceRule> rules) {

    /** No catalogs, mappings or rules. */
    public static final JiraData NONE = new JiraData(List.of(), List.of(), List.of());

    public JiraData {
        catalogs = List.copyOf(catalogs);
        mappings = List.copyOf(mappings);
        rules = List.copyOf(rules);
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

    /** The names of all catalogs and mappings; no document has one of them. */
    public List<String> names() {
        return Stream.concat(catalogNames().stream(), mappingNames().stream()).toList();
    }

    /** True when a catalog or a mapping has this name. */
    public boolean has(String name) {
        return names().contains(name);
    }

    /**
     * True when all of these catalogs and mappings are still open and unchanged, and the rules too
     * if there are catalogs.
     */
    boolean hasAll(JiraData others) {
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
    Optional<String> kindOf(String name) {
        if (catalogNames().contains(name)) {
            return Optional.of("catalog");
        }
        return mappingNames().contains(name) ? Optional.of("mapping") : Optional.empty();
    }

    JiraData with(OpenCatalog catalog) {
        return new JiraData(and(catalogs, catalog), mappings, rules);
    }

    JiraData with(OpenMapping mapping) {
        return new JiraData(catalogs, and(mappings, mapping), rules);
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    JiraData without(String name) {
        return new JiraData(
                catalogs.stream().filter((each) -> !each.name().equals(name)).toList(),
                mappings.stream().filter((each) -> !each.name().equals(name)).toList(),
                rules);
    }

    JiraData with(List<ReferenceRule> more) {
        return new JiraData(
                catalogs, mappings, Stream.concat(rules.stream(), more.stream()).toList());
    }
}
