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
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<SuggestedReference> first = suggested(config, request, names, progress);
        Set<ReferenceRule> added = new HashSet<>(own);
        List<ReferenceRule> others = new ArrayList<>(own);
        first.stream()
                .filter((each) -> added.containsAll(each.rules()))
                .forEach((each) -> others.removeAll(each.rules()));
        if (others.equals(names)) {
            return new ReferenceSuggestions(first, accepted(first, added));
        }
        List<SuggestedReference> all =
                inOrder(first, suggested(config, request, others, progress), own);
        return new ReferenceSuggestions(all, accepted(all, added));
    }

    private static Set<SuggestedReference> accepted(
            List<SuggestedReference> all, Set<ReferenceRule> added) {
        return all.stream()
                .filter((each) -> added.containsAll(each.rules()))
                .collect(Collectors.toSet());
    }

    /**
     * The suggestions under the rules of the session, in the order of those without them: a rule
     * for the same path, such as one of another kind, has the number of what was suggested.
     */
    private static List<SuggestedReference> inOrder(
            List<SuggestedReference> first, List<SuggestedReference> now, List<ReferenceRule> own) {
        Map<String, SuggestedReference> left = new LinkedHashMap<>();
        now.forEach((each) -> left.put(each.path(), each));
        List<SuggestedReference> all = new ArrayList<>();
        for (SuggestedReference each : first) {
            Optional.ofNullable(left.remove(each.path()))
                    .or(() -> told(each, own))
                    .ifPresent(all::add);
        }
        all.addAll(left.values());
        return all;
    }

    /** The rules of the session for the path of a suggestion. */
    private static Optional<SuggestedReference> told(
            SuggestedReference suggested, List<ReferenceRule> own) {
        List<ReferenceRule> here =
                own.stream().filter((each) -> each.pattern().equals(suggested.path())).toList();
        return here.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SuggestedReference(
                                suggested.path(),
                                last(here, ReferenceRule.Verb.AT).map(ReferenceRule::meaning),
                                last(here, ReferenceRule.Verb.SIDE)
                                        .flatMap(ReferenceSuggestions::side),
                                suggested.places(),
                                "a rule of this session",
                                here.getLast().confidence()));
    }

    private static Optional<SideName> side(ReferenceRule rule) {
        return Arrays.stream(SideName.values())
                .filter((each) -> each.word().equals(rule.meaning()))
                .findFirst();
    }

    private static Optional<ReferenceRule> last(
            List<ReferenceRule> rules, ReferenceRule.Verb verb) {
        return rules.stream().filter((each) -> each.verb() == verb).reduce((_, later) -> later);
    }

    /**
     * The rules for the values at the paths of some suggestions, where the user knows their kind.
     * The side is what evidence shows for this kind.
     */
    public static List<SuggestedReference> ofKind(
            String kind, List<SuggestedReference> some, Inputs inputs, Progress progress) {
        List<ReferenceRule> rules = new ArrayList<>(inputs.workspace().jira().rules());
        some.forEach((each) -> rules.addAll(known(each, kind, Optional.empty()).rules()));
        Map<String, SuggestedReference> sides = new HashMap<>();
        suggested(inputs.config(), request(inputs), rules, progress)
                .forEach((each) -> sides.put(each.path(), each));
        return some.stream()
                .map((each) -> known(each, kind, Optional.ofNullable(sides.get(each.path()))))
                .toList();
    }

    private static SuggestedReference known(
            SuggestedReference suggested, String kind, Optional<SuggestedReference> side) {
        Optional<SuggestedReference> said = side.filter((each) -> each.side().isPresent());
        return new SuggestedReference(
                suggested.path(),
                Optional.of(kind),
                said.flatMap(SuggestedReference::side),
                suggested.places(),
                said.map(SuggestedReference::evidence).orElse(suggested.evidence()),
                said.map(SuggestedReference::confidence).orElse(Confidence.HIGH));
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
            OpenDocument config, Request request, List<ReferenceRule> rules, Progress progress) {
        ReferenceRules all = request.rules().and(rules);
        return ReferenceEvidence.of(
                new Request(
                        request.root(),
                        all,
                        request.old(),
                        request.moving(),
                        request.side(),
                        request.partner()),
                config.references(all, progress),
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
