package dev.bbsh.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLineTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jira connect a https://x.example.com --token abc",
                "jira connect a https://x.example.com --token=abc",
                "jira connect a https://x.example.com \u2014token abc",
                "jira connect a https://x.example.com mia abc",
                "JIRA CONNECT a https://x.example.com abc def",
                "jir con a https://x.example.com --user mia abc",
                "jira connect a https://mia:abc@x.example.com",
                "jira connect a https://x.example.com --token-env NjQ0OTM4abcDEF123",
                "jira connect a https://x.example.com --pasword abc",
                "platform connect a https://x.example.com --secret abc",
                "documents\njira connect a https://x.example.com --password abc",
                "ATATT3xFfGF0abcdefghijklmnop",
                "connect a https://x.example.com --api-token abc",
                "case note \"token: abc\"",
                "case note their password is abc4711",
                "guide done stop --note 'api key=abc'",
            })
    void recognizesASecret(String line) {
        assertThat(SecretLine.holdsSecret(line)).isTrue();
        assertThat(SecretLine.refusal(line).getMessage()).doesNotContain("abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jira connect a https://x.example.com",
                "jira connect a https://x.example.com --user mia@example.com # mine",
                "jira connect a ${url} --token-env JIRA_TOKEN_A --ca 'my file.pem'",
                "jira connect a https://x.example.com --token-env=token --scoped",
                "jira connect a https://x.example.com --token-file \"my file\" --user 'Mia X'",
                "jira test a",
                "put $.token 'x'",
                "query $.ATATT",
                "explain access-token",
                "case note the token is expired, they send another",
                "case note password was reset",
                "guide done stop --note 'API token renewed by Mia'",
            })
    void keepsOtherLines(String line) {
        assertThat(SecretLine.holdsSecret(line)).isFalse();
    }

    @Test
    void advisesOtherWays() {
        assertThat(SecretLine.refusal("jira connect a https://x --token abc").advice())
                .contains("--token-env", "--token-file");
    }

    @Test
    void aWordThatMayBeOneIsNotCalledOne() {
        BbshException jira = SecretLine.refusal("jira connect a https://x --proxy http://p:80");
        assertThat(jira.getMessage()).contains("could be a token").doesNotContain("p:80");
        assertThat(jira.advice()).isEqualTo("help jira connect");
        assertThat(SecretLine.refusal("platform connect a https://x --fast abc").advice())
                .isEqualTo("help platform connect");
    }
}
