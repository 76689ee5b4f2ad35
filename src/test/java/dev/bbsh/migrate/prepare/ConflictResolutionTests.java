package dev.bbsh.migrate.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.KeyChange;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.catalog.EntryPresence;
import dev.bbsh.jira.catalog.Trait;
import dev.bbsh.jira.mapping.CloudId;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.json.Document;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class ConflictResolutionTests {

    private static final String DATA =
            """
            {"firstConnector": [{"localIssueKey": "SAM2-1", "remoteIssueKey": "SP2-1",
              "comments": [{"localId": "10"}, {"localId": "11", "remoteId": "77"}]}],
             "secondConnector": [{"localIssueKey": "SP2-1", "remoteIssueKey": "SAM2-1",
              "comments": [{"localId": "76", "remoteId": "10"}, {"localId": "77"}],
              "attachments": [{"localId": "5", "remoteId": "40"}]}]}
            """;

    @Test
    void theIdOfTheIssueIsRight() {
        ConflictResolution done = resolved(contents("SAM2-1", "900"), Optional.empty());

        assertThat(done.mapping().find(Namespace.COMMENT, "10")).isEqualTo(new CloudId.One("900"));
        assertThat(done.mapping().table(Namespace.COMMENT).orElseThrow().cloudNumber(10))
                .isEqualTo(900);
        assertThat(done.mapping().table(Namespace.COMMENT).orElseThrow().cloudNumber(11))
                .isEqualTo(911);
        assertThat(done.mapping().table(Namespace.COMMENT).orElseThrow().conflicts()).isEmpty();
        assertThat(done.decisions())
                .containsExactly(
                        new ConflictResolution.Decision(
                                IdKind.COMMENT, "10", "900", List.of("800", "900"), "SAM2-1"));
    }

    @Test
    void anIdOfAnotherIssueDecidesNothing() {
        ConflictResolution done = resolved(contents("SAM2-2", "900"), Optional.empty());

        assertThat(done.decisions()).isEmpty();
        assertThat(done.mapping().find(Namespace.COMMENT, "10"))
                .isInstanceOf(CloudId.Several.class);
        assertThat(done.mapping().table(Namespace.COMMENT).orElseThrow().cloudNumber(10))
                .isNegative();
    }

    @Test
    void twoIdsOfTheIssueDecideNothing() {
        assertThat(resolved(contents("SAM2-1", "800", "900"), Optional.empty()).decisions())
                .isEmpty();
    }

    @Test
    void theIssueIsLookedUpUnderItsNewKey() {
        Optional<KeyChange> keys = Optional.of(KeyChange.of("SAM2=SAMX"));

        assertThat(resolved(contents("SAMX-1", "800"), keys).decisions())
                .extracting(ConflictResolution.Decision::chosen)
                .containsExactly("800");
        assertThat(resolved(contents("SAM2-1", "800"), keys).decisions()).isEmpty();
    }

    @Test
    void anIdIsAbsentOnlyFromAnIssueThatWasRead() {
        Catalog contents = contents("SAM2-1", "900");

        assertThat(presence(contents, "900", "SAM2-1")).isEqualTo(EntryPresence.PRESENT);
        assertThat(presence(contents, "901", "SAM2-1")).isEqualTo(EntryPresence.ABSENT);
        assertThat(presence(contents, "900", "SAM2-2")).isEqualTo(EntryPresence.UNKNOWN);
        assertThat(EntryPresence.of(contents, EntityKind.ATTACHMENT, "900", "SAM2-1"))
                .isEqualTo(EntryPresence.UNKNOWN);
    }

    private static EntryPresence presence(Catalog contents, String id, String issue) {
        return EntryPresence.of(contents, EntityKind.COMMENT, id, issue);
    }

    private static ConflictResolution resolved(Catalog contents, Optional<KeyChange> keys) {
        IdMapping.Builder ids = new IdMapping.Builder();
        ids.put(Namespace.COMMENT, "10", "800");
        ids.put(Namespace.COMMENT, "10", "900");
        ids.put(Namespace.COMMENT, "11", "911");
        IdMapping mapping = ids.build();
        SyncedIssueData data = SyncedIssueData.in(Document.parse(DATA).root(), "data");
        return ConflictResolution.of(
                new Translation(mapping, keys),
                contents,
                TranslatedSide.of(data, "data", "SAM2"),
                Progress.NONE);
    }

    private static Catalog contents(String issue, String... comments) {
        Catalog.Builder catalog = new Catalog.Builder();
        catalog.read(EntityKind.COMMENT, issue);
        for (String each : comments) {
            catalog.add(new Entity(EntityKind.COMMENT, each, "", Map.of(Trait.ISSUE, issue)));
        }
        return catalog.build();
    }
}
