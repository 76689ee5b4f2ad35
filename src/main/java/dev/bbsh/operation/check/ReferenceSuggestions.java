package dev.bbsh.operation.check;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.ConfigSides;
import dev.bbsh.check.config.evidence.ReferenceEvidence;
import dev.bbsh.check.config.evidence.ReferenceEvidence.Request;
import dev.bbsh.check.config.evidence.SuggestedReference;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.rule.ReferenceRule;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.json.JsonValue;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.jira.OpenCatalog;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules that evidence suggests for a config. Their numbers stay the same while they are
 * accepted one by one.
 *
 * @param all in the order of their numbers
 * @param accepted those whose rules the session has already
 */
public record ReferenceSuggestions(List<SuggestedReference> all, Set<SuggestedReference> accepted) {

    public ReferenceSuggestions {
        all = List.copyOf(all);
        accepted = Set.copyOf(accepted);
    }

    /**
     * A config, and what is known about it.
     *
     * @param source the name of the old Jira's catalog, if it was given
     * @param partner the name of the catalog of the other project's Jira, if it was given
     */
    public record Inputs(
            OpenDocument config,
            Optional<String> source,
            Optional<String> partner,
            Workspace workspace) {

        private Catalog old() {
            return ReferenceSuggestions.old(this).content().catalog();
        }

        private Optional<Catalog> theirs() {
            return partner.map(workspace.jira()::catalog).map((each) -> each.content().catalog());
        }
    }

    /**
     * Looks for rules.
     *
     * @throws BbshException when the document is no config, or there is nothing to judge by
     */
    public static ReferenceSuggestions of(Inputs inputs, Progress progress) {
        OpenDocument config = inputs.config();
        if (References.isData(config.content().root())) {
            throw new BbshException(
                    "'" + config.name() + "' is synced issue data; its IDs need no rules",
                    "check " + config.name());
        }
        Request request = request(inputs);
        List<ReferenceRule> own = inputs.workspace().jira().rules();
        List<ReferenceRule> names = own.stream().filter((each) -> !isPath(each)).toList();
        List<SuggestedReference> first = suggested(request, names, progress);
        Set<ReferenceRule> added = new HashSet<>(own);
        List<ReferenceRule> others = new ArrayList<>(own);
        first.stream()
                .filter((each) -> added.containsAll(each.rules()))
                .forEach((each) -> others.removeAll(each.rules()));
        List<SuggestedReference> all =
                others.equals(names) ? first : suggested(request, others, progress);
        return new ReferenceSuggestions(
                all,
                new HashSet<>(
                        all.stream().filter((each) -> added.containsAll(each.rules())).toList()));
    }

    private static boolean isPath(ReferenceRule rule) {
        return rule.pattern().startsWith("$");
    }

    private static Request request(Inputs inputs) {
        Catalog old = inputs.old();
        String moving =
                inputs.workspace()
                        .facts(inputs.config())
                        .moving()
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "the files don't say which project is moving to"
                                                        + " Cloud",
                                                "case --moving KEY"));
        return new Request(
                inputs.config().content().root(),
                ReferenceRules.standard(),
                old,
                moving,
                Optional.empty(),
                inputs.theirs());
    }

    private static List<SuggestedReference> suggested(
            Request request, List<ReferenceRule> rules, Progress progress) {
        return ReferenceEvidence.of(
                new Request(
                        request.root(),
                        request.rules().and(rules),
                        request.old(),
                        request.moving(),
                        request.side(),
                        request.partner()),
                progress);
    }

    private static OpenCatalog old(Inputs inputs) {
        return inputs.source()
                .map(inputs.workspace().jira()::catalog)
                .or(() -> onlyServer(inputs.workspace()))
                .orElseThrow(() -> unclear(inputs));
    }

    private static BbshException unclear(Inputs inputs) {
        return inputs.workspace().jira().catalogs().isEmpty()
                ? new BbshException(
                        "the evidence is what the old Jira has, and no catalog is loaded",
                        "catalog load FILE --as old   or   catalog request FOLDER     (a script"
                                + " for the admins)")
                : new BbshException(
                        "the evidence is what the old Jira has, and it's unclear which catalog is"
                                + " the old Jira's",
                        "reference suggest " + inputs.config().name() + " --source OLD");
    }

    private static Optional<OpenCatalog> onlyServer(Workspace workspace) {
        List<OpenCatalog> servers =
                workspace.jira().catalogs().stream()
                        .filter((each) -> !CatalogSelection.isCloud(each))
                        .toList();
        return servers.size() == 1 ? Optional.of(servers.getFirst()) : Optional.empty();
    }

    /** The suggestions with high confidence that are not accepted yet. */
    public List<SuggestedReference> high() {
        return all.stream()
                .filter((each) -> each.confidence() == Confidence.HIGH)
                .filter((each) -> !accepted.contains(each))
                .toList();
    }

    /**
     * True when a check finds other references with the suggestions of high confidence than
     * without; those that are certainly the other project's don't count, as nothing is checked
     * there.
     */
    public boolean changeACheck(Inputs inputs, Progress progress) {
        ReferenceRules known = ReferenceRules.standard().and(inputs.workspace().jira().rules());
        List<ReferenceRule> more =
                high().stream().flatMap((each) -> each.rules().stream()).toList();
        return !checked(inputs, known, progress).equals(checked(inputs, known.and(more), progress));
    }

    /** The references that a check judges, each with its side and the doubt about it. */
    private static Set<Reference> checked(Inputs inputs, ReferenceRules rules, Progress progress) {
        JsonValue root = inputs.config().content().root();
        References all = inputs.config().references(rules, progress);
        Optional<SideName> stays =
                inputs.workspace()
                        .facts(inputs.config())
                        .moving()
                        .flatMap(ConfigSides.of(root, () -> all)::of)
                        .map(SideName::other);
        return all.found().stream()
                .filter((each) -> stays.isEmpty() || !each.isOn(stays.get()))
                .collect(Collectors.toSet());
    }
}
