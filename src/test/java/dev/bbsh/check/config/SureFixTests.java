package dev.bbsh.check.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FixBatch;
import dev.bbsh.check.config.GeneratedConfig.Member;
import dev.bbsh.check.config.GeneratedConfig.Node;
import dev.bbsh.check.config.GeneratedConfig.Part;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.rule.ReferenceRules;
import dev.bbsh.check.config.rule.RuleFile;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;

/** Sure fixes are right: for configs of many shapes, and for many pairs of Jira sites. */
@Execution(ExecutionMode.CONCURRENT)
class SureFixTests {

    /** {@code -Dsure.jiras=400} tries more. */
    private static final int JIRAS = Integer.getInteger("sure.jiras", 8);

    private static final int CONFIGS = 30;

    @TempDir private Path folder;

    private int right;

    private String said = "";

    private final List<String> wrong = new ArrayList<>();

    @Test
    void noSureFixIsWrongWhateverTheShape() {
        forEach((jira, config) -> jira.compare(config, ReferenceRules.standard()));
        assertThat(wrong).isEmpty();
        assertThat(right).isGreaterThan(JIRAS * CONFIGS / 5);
    }

    @Test
    void theLineOfAFindingMakesASideCertainAndItsFixesRight() {
        forEach(this::sayWhoseTheyAre);
        assertThat(wrong).isEmpty();
        assertThat(right).isGreaterThan(JIRAS * CONFIGS / 2);
    }

    /** What is asked of all findings is answered without making their contents. */
    @Test
    void theShortAnswersOfAFindingAreThoseOfItsContent() {
        Set<List<Boolean>> answers = new HashSet<>();
        forEach(
                (jira, config) -> {
                    Document loaded = Document.parse(config.json());
                    ReferenceRules rules = ReferenceRules.standard();
                    for (Finding each :
                            findings(loaded, loaded, config.moving(), jira.migration, rules)) {
                        List<Boolean> said =
                                List.of(each.isSure(), each.isFixable(), each.mayRename());
                        answers.add(said);
                        assertThat(said)
                                .as(each.id())
                                .isEqualTo(
                                        List.of(
                                                each.sureFix().isPresent(),
                                                !each.fixes().isEmpty()
                                                        || each.detail().isPresent(),
                                                isRenaming(each)));
                        assertThat(each.content().oldId())
                                .isEqualTo(each.detail().map(IdDetail::oldId));
                        assertThat(each.fixes())
                                .extracting(Fix::title)
                                .isEqualTo(each.fixes().stream().map(Fix::title).toList());
                        assertThat(each.evidence()).isEqualTo(each.evidence());
                    }
                });
        assertThat(answers).hasSizeGreaterThan(4);
    }

    /** True when a fix renames a member, or would if there were one. */
    private static boolean isRenaming(Finding finding) {
        return finding.detail()
                .map(
                        (id) ->
                                id.references().stream()
                                        .anyMatch((mention) -> mention.where().equals("key")))
                .orElseGet(
                        () ->
                                finding.fixes().stream()
                                        .flatMap((fix) -> fix.edits().stream())
                                        .anyMatch(Edit.RenameKey.class::isInstance));
    }

    private void forEach(BiConsumer<Case, GeneratedConfig> what) {
        for (int seed = 0; seed < JIRAS; seed++) {
            GeneratedJira jira = new GeneratedJira(new Random(seed));
            Migration migration = jira.migration(folder.resolve("jira" + seed));
            for (int config = 0; config < CONFIGS; config++) {
                Random random = new Random(seed * 1_000L + config);
                what.accept(
                        new Case(jira, migration, seed + "/" + config),
                        new GeneratedConfig(jira, random));
            }
        }
    }

    /** Types the lines of one finding after the other, each with the side that is true. */
    private void sayWhoseTheyAre(Case in, GeneratedConfig config) {
        ReferenceRules rules = ReferenceRules.standard();
        Set<String> told = new HashSet<>();
        for (int line = 0; line < 30; line++) {
            Document loaded = Document.parse(config.json());
            List<Finding> open =
                    findings(loaded, loaded, config.moving(), in.migration, rules).stream()
                            .filter((each) -> each.rule().id().equals("side-unknown"))
                            .filter((each) -> side(each, config).isPresent())
                            .toList();
            if (open.isEmpty()) {
                break;
            }
            Finding first = open.getFirst();
            boolean own = side(first, config).orElseThrow() == config.moving();
            String[] words = first.evidence().get(own ? 0 : 1).value().split(" ", -1);
            if (!told.add(words[2])) {
                wrong.add(in.name + ": said in vain: " + String.join(" ", words));
                return;
            }
            String side = words[words.length - 1].equals("side") ? "none" : words[4];
            rules = rules.and(RuleFile.read("side " + words[2] + " " + side, "session"));
        }
        said = told + " in " + config.json() + " ";
        in.compare(config, rules);
    }

    /** The side of all IDs of a finding; empty where they are not all of one side. */
    private static Optional<SideName> side(Finding finding, GeneratedConfig config) {
        boolean values = finding.evidence().getFirst().value().contains("[*] --side");
        Set<SideName> sides = new HashSet<>();
        finding.places().forEach((place) -> sides.addAll(config.sides(place, values)));
        return sides.size() == 1 ? Optional.of(sides.iterator().next()) : Optional.empty();
    }

    /** The document after all sure fixes, until there are no more. */
    private static Document fixed(
            Document loaded, SideName moving, Migration migration, ReferenceRules rules) {
        Document now = loaded;
        for (int round = 0; round < 5; round++) {
            FixBatch batch = new FixBatch();
            for (Finding each : findings(loaded, now, moving, migration, rules)) {
                each.sureFix().ifPresent((fix) -> batch.add(each, fix));
            }
            JsonValue root = now.root();
            List<Edit> edits =
                    batch.withoutClashes((_) -> root).edits().getOrDefault("config", List.of());
            if (edits.isEmpty()) {
                return now;
            }
            now = Change.of("Fix", edits).applyTo(now, Progress.NONE);
        }
        return now;
    }

    private static List<Finding> findings(
            Document loaded,
            Document now,
            SideName moving,
            Migration migration,
            ReferenceRules rules) {
        return ConfigCheck.of(
                        ConfigVersions.of(loaded.root(), now.root(), rules),
                        new ConfigCheck.Setting(rules, moving, "VAL", migration, false),
                        Progress.NONE)
                .findings()
                .kept();
    }

    /** A pair of Jira sites in which configs are tried. */
    private final class Case {

        private final GeneratedJira jira;
        private final Migration migration;
        private final String name;

        Case(GeneratedJira jira, Migration migration, String name) {
            this.jira = jira;
            this.migration = migration;
            this.name = name;
        }

        void compare(GeneratedConfig config, ReferenceRules rules) {
            Document fixed =
                    fixed(Document.parse(config.json()), config.moving(), migration, rules);
            SureFixTests.this.compare(
                    config.root(), fixed.root(), new Truth(jira, config.moving()), name);
        }
    }

    /** The new IDs of the moving side; all other IDs stay the same. */
    private record Truth(GeneratedJira jira, SideName moving) {

        Optional<String> of(Part.Id id) {
            return id.side() == moving ? jira.became(id.kind(), id.id()) : Optional.empty();
        }
    }

    private void compare(Node node, JsonValue is, Truth truth, String name) {
        switch (node) {
            case Node.Text(List<Part> parts) -> compare(parts, is.string(), truth, name);
            case Node.Array(List<Node> elements) -> {
                for (int i = 0; i < elements.size(); i++) {
                    compare(elements.get(i), is.element(i), truth, name);
                }
            }
            case Node.Members(List<Member> members) -> {
                int i = 0;
                for (dev.bbsh.json.Member each : is.members()) {
                    compare(members.get(i).name(), each.name(), truth, name);
                    compare(members.get(i).value(), each.value(), truth, name);
                    i++;
                }
            }
        }
    }

    private void compare(List<Part> parts, String is, Truth truth, String name) {
        List<String> possible = new ArrayList<>(List.of(""));
        for (Part part : parts) {
            List<String> next = new ArrayList<>();
            for (String before : possible) {
                next.add(before + part.text());
                if (part instanceof Part.Id id) {
                    truth.of(id).ifPresent((now) -> next.add(before + id.text(now)));
                }
            }
            possible = next;
        }
        if (!possible.contains(is)) {
            wrong.add(name + ": " + said + parts + " became " + is + ", not one of " + possible);
        } else if (!is.equals(GeneratedConfig.text(parts))) {
            right++;
        }
    }
}
