package dev.bbsh.backup.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;

class SecretValuesTests {

    private static List<String> shown(String kind, List<String> columns, List<String> row) {
        return new SecretValues(kind, columns, Set.of("7")).hide(row);
    }

    @ParameterizedTest
    @CsvSource({
        "User, credential",
        "OSUser, passwordHash",
        "ProductLicense, license",
        "MailServer, mailpassword",
        "AO_2C4E5C_MAILCHANNEL, PASSWORD",
        "AO_ED979B_SUBSCRIPTION, SYSTEM_PASSWORD",
        "RememberMeToken, token",
        "OAuthConsumer, privateKey",
        "OAuthConsumerToken, tokenSecret",
        "TrustedApplication, publicKey"
    })
    void aSecretIsRecognizedByItsColumn(String kind, String column) {
        assertThat(shown(kind, List.of("id", column), List.of("1", "s3cret")))
                .containsExactly("1", "[redacted]");
    }

    @ParameterizedTest
    @CsvSource({
        "DirectoryAttribute, name, value, ldap.password",
        "DirectoryAttribute, attributeName, attributeValue, application.password",
        "UserAttribute, name, value, password.reset.request.token",
        "GadgetUserPreference, userprefkey, userprefvalue, apiKey"
    })
    void aSecretIsRecognizedByTheNameInItsRow(
            String kind, String names, String values, String name) {
        assertThat(shown(kind, List.of("id", names, values), List.of("1", name, "s3cret")))
                .containsExactly("1", name, "[redacted]");
    }

    @Test
    void thePropertyThatAnotherRowNamesIsHidden() {
        List<String> columns = List.of("id", "value");

        assertThat(shown("OSPropertyString", columns, List.of("7", "s3cret")))
                .containsExactly("7", "[redacted]");
        assertThat(shown("OSPropertyString", columns, List.of("8", "9.12.4")))
                .containsExactly("8", "9.12.4");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"password\":\"s3cret\"}'",
        "'https://kim:s3cret@git.acme.org/x'",
        "'<apiKey>s3cret</apiKey>'",
        "'-----BEGIN RSA PRIVATE KEY-----'"
    })
    void aSettingThatHasASecretInItIsHidden(String value) {
        assertThat(shown("OSPropertyText", List.of("id", "value"), List.of("8", value)))
                .containsExactly("8", "[redacted]");
    }

    @Test
    void everythingElseIsShown() {
        List<String> columns = List.of("id", "userName", "emailAddress", "body");
        List<String> row = List.of("1", "kim", "kim@acme.org", "my password is no secret");

        assertThat(shown("User", columns, row)).isEqualTo(row);
    }

    @Test
    void theHiddenColumnsAreKnown() {
        SecretValues secrets = new SecretValues("User", List.of("id", "credential"), Set.of());
        secrets.hide(List.of("1", ""));
        assertThat(secrets.hidden()).isEmpty();

        secrets.hide(List.of("2", "s3cret"));
        assertThat(secrets.hidden()).containsExactly("credential");
    }
}
