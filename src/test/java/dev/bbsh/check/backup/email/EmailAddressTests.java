package dev.bbsh.check.backup.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"a@b.de", "A.b_c%d-e@x-y.example", "1@2.com", "a@b@c.de"})
    void theStrictRuleIsThatOfPostgres(String email) {
        assertThat(EmailAddress.isStrict(email)).isEqualTo(!email.contains("@c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a+b@c.de", "a!#$@c.de", "a@company", "a@b.c1"})
    void onlyTheLooseRuleTakesThese(String email) {
        assertThat(EmailAddress.isStrict(email)).isFalse();
        assertThat(EmailAddress.isLoose(email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b@c.de", "a@b.de ", "jürgen@b.de", "a@b_c.de", "a", "@b.de"})
    void neitherTakesThese(String email) {
        assertThat(EmailAddress.isStrict(email)).isFalse();
        assertThat(EmailAddress.isLoose(email)).isFalse();
    }

    @Test
    void sixtyFourCharactersBeforeTheAtAreTheMost() {
        assertThat(EmailAddress.isStrict("a".repeat(64) + "@b.de")).isTrue();
        assertThat(EmailAddress.isStrict("a".repeat(65) + "@b.de")).isFalse();
        assertThat(EmailAddress.isLoose("a".repeat(65) + "@b.de")).isFalse();
    }

    @Test
    void domainsAreToldApart() {
        assertThat(EmailAddress.lacksTopLevelDomain("john_doe@company")).isTrue();
        assertThat(EmailAddress.lacksTopLevelDomain("john_doe@company.com")).isFalse();
        assertThat(EmailAddress.lacksTopLevelDomain("john_doe")).isFalse();
        assertThat(EmailAddress.isExample("x@EXAMPLE.com")).isTrue();
        assertThat(EmailAddress.isExample("x@mail.example.com")).isFalse();
        assertThat(EmailAddress.isExample("example.com")).isFalse();
        assertThat(EmailAddress.isReserved("x@acme.local")).isTrue();
        assertThat(EmailAddress.isReserved("x@example.net")).isTrue();
        assertThat(EmailAddress.isReserved("x@example.com")).isFalse();
        assertThat(EmailAddress.isReserved("x@local")).isFalse();
    }
}
