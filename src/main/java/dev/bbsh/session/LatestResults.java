package dev.bbsh.session;

import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.backup.catalog.IssueUses;
import dev.bbsh.json.Document;
import dev.bbsh.session.document.DocumentNames;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.session.kept.CaseFolder;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The last query and check results, the proofs, and the scenarios that were chosen. Undo does not
 * affect them.
 *
 * @param last the result of the last query
 * @param checked the result of the last check
 * @param scenarios at most one for each sync
 * @param platform the work on an app migration
 * @param uses the last counts of the issues that use items of a backup
 * @param kept the folder that keeps the case
 * @param offered the configs for which suggested rules were looked for, so that they are listed
 *     once
 * @param proofs the last proofs
 */
public record LatestResults(
        Optional<QueryResult> last,
        Optional<CheckResult> checked,
        List<ChosenScenario> scenarios,
        PlatformSteps platform,
        Optional<IssueUses> uses,
        Optional<CaseFolder> kept,
        Set<RuleOffer> offered,
        SessionProof.Log proofs) {

    /** No results yet. */
    static final LatestResults NONE =
            new LatestResults(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    PlatformSteps.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    SessionProof.Log.NONE);

    public LatestResults {
        scenarios = List.copyOf(scenarios);
        offered = Set.copyOf(offered);
    }

    LatestResults with(QueryResult result) {
        return new LatestResults(
                Optional.of(result), checked, scenarios, platform, uses, kept, offered, proofs);
    }

    LatestResults with(CheckResult result) {
        return new LatestResults(
                last, Optional.of(result), scenarios, platform, uses, kept, offered, proofs);
    }

    public LatestResults with(PlatformSteps steps) {
        return new LatestResults(last, checked, scenarios, steps, uses, kept, offered, proofs);
    }

    public LatestResults with(IssueUses counted) {
        return new LatestResults(
                last, checked, scenarios, platform, Optional.of(counted), kept, offered, proofs);
    }

    /** The same without the result of the last check. */
    public LatestResults withoutCheck() {
        return new LatestResults(
                last, Optional.empty(), scenarios, platform, uses, kept, offered, proofs);
    }

    /** Keeps the case in a folder from now on, or no longer. */
    public LatestResults withKept(Optional<CaseFolder> folder) {
        return new LatestResults(last, checked, scenarios, platform, uses, folder, offered, proofs);
    }

    /**
     * A look for the rules that a catalog suggests for a config.
     *
     * @param document the number of the config in the session
     * @param source the name of the old Jira's catalog
     */
    public record RuleOffer(long document, String source) {}

    /** Remembers that the suggested rules for a config were looked for. */
    public LatestResults with(RuleOffer offer) {
        Set<RuleOffer> more = new HashSet<>(offered);
        more.add(offer);
        return new LatestResults(last, checked, scenarios, platform, uses, kept, more, proofs);
    }

    /** Remembers a proof. */
    public LatestResults with(SessionProof proof) {
        return with(proofs.with(proof));
    }

    /** The same with other proofs. */
    public LatestResults with(SessionProof.Log others) {
        return new LatestResults(last, checked, scenarios, platform, uses, kept, offered, others);
    }

    LatestResults withScenario(Optional<ProjectPair> projects, String word) {
        ChosenScenario chosen = new ChosenScenario(projects, word);
        List<ChosenScenario> others = without(projects).scenarios;
        return new LatestResults(
                last,
                checked,
                Stream.concat(others.stream(), Stream.of(chosen)).toList(),
                platform,
                uses,
                kept,
                offered,
                proofs);
    }

    LatestResults without(Optional<ProjectPair> projects) {
        return new LatestResults(
                last,
                checked,
                scenarios.stream().filter((each) -> !each.isFor(projects)).toList(),
                platform,
                uses,
                kept,
                offered,
                proofs);
    }

    /** Assigns the scenario that was chosen before any file told its projects to the first pair. */
    LatestResults arrived(ProjectPair pair) {
        Optional<String> waiting = scenario(Optional.empty());
        return waiting.isEmpty()
                ? this
                : without(Optional.empty()).withScenario(Optional.of(pair), waiting.get());
    }

    Optional<String> scenario(Optional<ProjectPair> projects) {
        return scenarios.stream()
                .filter((each) -> each.isFor(projects))
                .map(ChosenScenario::word)
                .findFirst();
    }

    /**
     * The migration scenario that the user chose for a sync.
     *
     * @param projects the project pair of the sync; empty when no file has told it
     * @param word the name of the scenario, such as {@code S2}
     */
    record ChosenScenario(Optional<ProjectPair> projects, String word) {

        /** True when the scenario was chosen for the sync of these projects. */
        boolean isFor(Optional<ProjectPair> pair) {
            return pair.isPresent() == projects.isPresent()
                    && (pair.isEmpty() || pair.get().same(projects.orElseThrow()));
        }
    }

    /**
     * The last query: its result becomes a document when it is used. Two runs of the same query are
     * two results.
     */
    public static final class QueryResult {

        private final OpenDocument document;

        private final List<String> paths;

        /**
         * The result of some paths.
         *
         * @param document the document, as it was when the query was run
         * @param paths at least one
         */
        public QueryResult(OpenDocument document, List<String> paths) {
            this.document = document;
            this.paths = List.copyOf(paths);
        }

        /** The document that was queried. */
        public OpenDocument document() {
            return document;
        }

        /** The paths, as they were typed. */
        public List<String> paths() {
            return paths;
        }

        /** The result as an open document, once it was made. */
        public OpenDocument opened(Document made) {
            DocumentAnalysis result = document.with(made).analysis();
            return new OpenDocument(
                    0,
                    DocumentNames.LAST,
                    new DocumentOrigin.Queried(String.join(" ", paths), document.name()),
                    result,
                    List.of());
        }
    }
}
