package dev.bbsh.check.config.evidence;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.Finding;
import dev.bbsh.check.config.ConfigCheck;
import dev.bbsh.check.config.ConfigVersions;
import dev.bbsh.check.config.evidence.ShapeNode.Expected;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.scan.References;
import dev.bbsh.check.config.verdict.IdAssessment;
import dev.bbsh.check.config.verdict.IdAssessor;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.json.Document;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts of the references, verdicts and fixes of configs that are right. */
final class ShapeScore {

    int references;
    int openKinds;
    int openSides;
    int found;
    int certain;
    int verdicts;
    int verdictsRight;
    int firsts;
    int firstsRight;
    int sure;
    int sureRight;
    int sureWrong;
    int partnerChanged;
    final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> losses = new TreeMap<>();
    final ShapeLosses unfound = new ShapeLosses();
    final ShapeLosses uncertain = new ShapeLosses();

    private record At(Place place, Reference.Part part, ReferenceKind kind, String id) {}

    /** Adds the counts of one config under rules, taken as the side of the project that moves. */
    void add(ShapedConfig config, ShapeWorld world, ReferenceRules rules) {
        Document document = Document.parse(config.root().json());
        List<Expected> expected = config.root().expected();
        Map<At, Expected> wanted = new HashMap<>();
        expected.forEach(
                (each) ->
                        wanted.put(
                                new At(each.place(), each.part(), each.kind(), each.id()), each));
        references += wanted.size();
        References all = References.of(document.root(), rules, Progress.NONE);
        ShapeOracle oracle = new ShapeOracle(world);
        LikelySides likely =
                LikelySides.of(
                        AnyShapeTests.request(document, config.plan().moves(), world, rules),
                        () -> all,
                        all,
                        Progress.NONE);
        Map<At, Expected> missed = new HashMap<>(wanted);
        Map<At, Expected> lost = new HashMap<>(wanted);
        for (Reference each : all.found()) {
            At at = new At(each.place(), each.part(), each.kind(), each.id());
            Expected one = wanted.get(at);
            Optional<SideName> side = likely.of(each).map(LikelySides.Likely::side).or(each::side);
            if (one != null && side.equals(Optional.of(one.side()))) {
                found++;
                lost.remove(at);
                boolean isCertain = each.doubt().isEmpty() && each.confidence() == Confidence.HIGH;
                certain += isCertain ? 1 : 0;
                if (isCertain) {
                    missed.remove(at);
                }
            }
        }
        wanted.forEach(
                (at, one) ->
                        unfound.add(
                                config,
                                one,
                                oracle.open(config, one).name(),
                                lost.containsKey(at)));
        for (Expected one : wanted.values()) {
            ShapeOracle.Open open = oracle.open(config, one);
            openKinds += open == ShapeOracle.Open.KIND ? 1 : 0;
            openSides += open == ShapeOracle.Open.SIDE ? 1 : 0;
        }
        for (Expected one : missed.values()) {
            if (oracle.open(config, one) == ShapeOracle.Open.NONE) {
                uncertain.add(config, one, "NONE", true);
                losses.merge(
                        one.kind() + " " + config.plan().form(one) + " " + world.name(),
                        1,
                        Integer::sum);
            }
        }
        check(config, world, rules, document, wanted);
    }

    /** Collects the wrong sure fixes of one config under rules. */
    void addFixes(ShapedConfig config, ShapeWorld world, ReferenceRules rules, List<String> into) {
        Document document = Document.parse(config.root().json());
        Map<At, Expected> wanted = new HashMap<>();
        config.root()
                .expected()
                .forEach(
                        (each) ->
                                wanted.put(
                                        new At(each.place(), each.part(), each.kind(), each.id()),
                                        each));
        for (Finding finding : findings(config, world, rules, document)) {
            finding.sureFix().ifPresent((_) -> sure(finding, config, world, wanted));
        }
        into.addAll(wrong);
    }

    private static List<Finding> findings(
            ShapedConfig config, ShapeWorld world, ReferenceRules rules, Document document) {
        return ConfigCheck.of(
                        ConfigVersions.of(document.root(), document.root(), rules),
                        new ConfigCheck.Setting(
                                rules,
                                config.plan().moves(),
                                world.moving(),
                                world.migration(),
                                false),
                        Progress.NONE)
                .findings()
                .kept();
    }

    private void check(
            ShapedConfig config,
            ShapeWorld world,
            ReferenceRules rules,
            Document document,
            Map<At, Expected> wanted) {
        Map<At, Finding> at = new HashMap<>();
        for (Finding finding : findings(config, world, rules, document)) {
            finding.detail()
                    .ifPresent(
                            (detail) ->
                                    detail.references()
                                            .forEach(
                                                    (m) ->
                                                            at.put(
                                                                    new At(
                                                                            m.place(),
                                                                            Reference.Part.valueOf(
                                                                                    m.where()
                                                                                            .toUpperCase(
                                                                                                    Locale
                                                                                                            .ROOT)),
                                                                            ReferenceKind.of(
                                                                                    detail.kind()),
                                                                            detail.oldId()),
                                                                    finding)));
            finding.sureFix()
                    .ifPresent(
                            (_) -> {
                                sure(finding, config, world, wanted);
                            });
        }
        IdAssessor judge = new IdAssessor(world.migration());
        References now = References.of(document.root(), rules, Progress.NONE);
        Map<At, Reference> byPlace = new HashMap<>();
        now.found()
                .forEach(
                        (each) ->
                                byPlace.put(
                                        new At(each.place(), each.part(), each.kind(), each.id()),
                                        each));
        wanted.forEach(
                (place, one) -> {
                    if (one.side() == config.plan().moves()) {
                        verdict(
                                judge.of(one.kind(), one.id()),
                                Optional.ofNullable(byPlace.get(place)),
                                Optional.ofNullable(at.get(place)),
                                one);
                    }
                });
    }

    private void verdict(
            IdAssessment right,
            Optional<Reference> found,
            Optional<Finding> finding,
            Expected one) {
        verdicts++;
        Optional<IdDetail> detail = finding.flatMap(Finding::detail);
        String verdict = detail.map(IdDetail::verdict).orElse("ok");
        boolean on = found.filter((each) -> each.isOn(one.side())).isPresent();
        boolean same =
                on
                        && (right.verdict().isFine()
                                ? finding.isEmpty()
                                : verdict.equals(right.verdict().word()));
        verdictsRight += same ? 1 : 0;
        if (!right.suggestions().isEmpty()) {
            firsts++;
            String first = right.suggestions().getFirst().id();
            firstsRight +=
                    detail.stream()
                                    .flatMap((d) -> d.suggestions().stream())
                                    .limit(1)
                                    .map(IdSuggestion::id)
                                    .anyMatch(first::equals)
                            ? 1
                            : 0;
        }
        if (right.sure()) {
            sure++;
        }
        if (right.sure() && finding.flatMap(Finding::sureFix).isPresent()) {
            sureRight++;
        }
    }

    /** Counts what a sure fix changes that it should not change, or not to this. */
    private void sure(
            Finding finding, ShapedConfig config, ShapeWorld world, Map<At, Expected> wanted) {
        IdDetail detail = finding.detail().orElseThrow();
        List<Place> own = new ArrayList<>();
        wanted.forEach(
                (at, one) -> {
                    if (one.side() == config.plan().moves()
                            && at.kind().word().equals(detail.kind())
                            && at.id().equals(detail.oldId())) {
                        own.add(at.place());
                    }
                });
        String to = detail.suggestions().getFirst().id();
        boolean right =
                world.became(ReferenceKind.of(detail.kind()), detail.oldId())
                        .filter(to::equals)
                        .isPresent();
        for (Edit edit : finding.sureFix().orElseThrow().edits()) {
            boolean partner =
                    wanted.values().stream()
                            .anyMatch(
                                    (one) ->
                                            one.side() != config.plan().moves()
                                                    && one.place().equals(edit.at()));
            if (!own.contains(edit.at()) || !right) {
                sureWrong++;
                partnerChanged += partner && !own.contains(edit.at()) ? 1 : 0;
                wrong.add(
                        finding.id()
                                + " -> "
                                + to
                                + " at "
                                + edit.at()
                                + " ("
                                + config.plan().shape()
                                + ")\n"
                                + config.root().json());
            }
        }
    }

    static String header() {
        return "references  no answer  found  certain  of those with one  verdicts  first   sure"
                + "   wrong  partner";
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%10d  %9s  %5s  %7s  %17s  %8s  %5s  %5s  %6d  %7d",
                references,
                percent(openKinds + openSides, references),
                percent(found, references),
                percent(certain, references),
                String.format(Locale.ROOT, "%.1f", 100 * share()),
                percent(verdictsRight, verdicts),
                percent(firstsRight, firsts),
                percent(sureRight, sure),
                sureWrong,
                partnerChanged);
    }

    /** The share of all references whose kind and side are right, certain or not. */
    double foundShare() {
        return references == 0 ? 1 : (double) found / references;
    }

    /** The share of the references that have an answer and are certain. */
    double share() {
        int answered = references - openKinds - openSides;
        int lost = losses.values().stream().mapToInt(Integer::intValue).sum();
        return answered == 0 ? 1 : (double) (answered - lost) / answered;
    }

    /** The references that have an answer and are not certain, by kind, form and customer. */
    String lost() {
        return losses.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(15)
                .map(
                        (each) ->
                                String.format(
                                        Locale.ROOT, "%7d  %s%n", each.getValue(), each.getKey()))
                .collect(Collectors.joining());
    }

    private static String percent(int part, int all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100.0 * part / all);
    }
}
