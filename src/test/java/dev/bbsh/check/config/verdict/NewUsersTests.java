package dev.bbsh.check.config.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bbsh.check.config.TinyJira;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.lookup.Migration.MovedProject;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdSuggestion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Server users and names in the new Jira, where a certain answer would be wrong. */
class NewUsersTests {

    @TempDir private Path folder;

    private final TinyJira old =
            new TinyJira().project("500", "ORBIT").user("kay", "Kay", "kay@example.org");

    private final TinyJira cloud = new TinyJira().project("900", "ORBIT");

    @Test
    void anInactiveAccountWithTheSameMailIsSuggestedAndNotSure() {
        inactive("70:1", "kay@example.org");
        IdAssessment user = assessed(ReferenceKind.USER, "kay");
        assertThat(user.sure()).isFalse();
        assertThat(user.suggestions())
                .extracting(IdSuggestion::id, IdSuggestion::confidence)
                .containsExactly(tuple("70:1", Confidence.MEDIUM));
    }

    @Test
    void anActiveAccountIsSureBesideAnInactiveOne() {
        inactive("70:1", "kay@example.org");
        cloud.account("70:2", "Kay", "kay@example.org");
        IdAssessment user = assessed(ReferenceKind.USER, "kay");
        assertThat(user.sure()).isTrue();
        assertThat(user.suggestions().getFirst().id()).isEqualTo("70:2");
    }

    @Test
    void anEmptyListOfUsersCoversNoUser() {
        cloud.has("users", "");
        assertThat(assessed(ReferenceKind.USER, "kay").verdict()).isEqualTo(IdVerdict.UNVERIFIABLE);
    }

    @Test
    void aNoBreakSpaceIsASpace() {
        old.status("1", "In\u00a0Review", "new");
        cloud.status("7", "In Review ", "new");
        IdAssessment status = assessed(ReferenceKind.STATUS, "1");
        assertThat(status.verdict()).isEqualTo(IdVerdict.NEAR_MATCH);
        assertThat(status.suggestions().getFirst().id()).isEqualTo("7");
        assertThat(status.sure()).isFalse();
    }

    private void inactive(String id, String mail) {
        cloud.has(
                "users",
                "{'accountId':'%s','accountType':'atlassian','displayName':'K','active':false,"
                                .formatted(id)
                        + "'emailAddress':'%s'}".formatted(mail));
    }

    private IdAssessment assessed(ReferenceKind kind, String id) {
        Migration migration =
                new Migration(
                        Optional.of(old.in(folder.resolve("old"))),
                        cloud.in(folder.resolve("cloud")),
                        Optional.empty(),
                        new MovedProject("ORBIT", "ORBIT", false),
                        Map.of());
        return new IdAssessor(migration).of(kind, id);
    }
}
