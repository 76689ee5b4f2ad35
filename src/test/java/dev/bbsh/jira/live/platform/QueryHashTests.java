package dev.bbsh.jira.live.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;

/** The examples that Atlassian's documentation prints. */
class QueryHashTests {

    @Test
    void thePublishedHash() {
        assertThat(
                        QueryHash.of(
                                "GET",
                                URI.create("https://api.bitbucket.org/test?param=value"),
                                ""))
                .isEqualTo("be16910858a41fd19ea5c1b4e9decca9a784d1024cb00b2158defe2f29dc86dd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get  | https://x.net/?param=foo | '' | GET&/&param=foo",
                "POST | https://x.net/user | '' | POST&/user&",
                "GET  | https://x.net | '' | GET&/&",
                "GET  | https://a.net/jira-connector | /jira-connector | GET&/&",
                "GET  | https://a.net/jira-connector/issue | /jira-connector | GET&/issue&",
                "GET  | http://localhost:2990/jira/some/path/?param=value | /jira"
                        + " | GET&/some/path&param=value",
                "GET  | https://x.net/jirafoo | /jira | GET&/jirafoo&",
                "GET  | https://x.net/a&b | '' | GET&/a%26b&",
                "GET  | https://x.net/p?b=1&A=2&a=3&B=4 | '' | GET&/p&A=2&B=4&a=3&b=1",
                "GET  | https://x.net/p?jwt=e.e.e&x=1 | '' | GET&/p&x=1",
                "GET  | https://x.net/p?x=a+b*c%7Ed%20e | '' | GET&/p&x=a%20b%2Ac~d%20e",
                "GET  | https://x.net/p?x=a%2Cb&x=%5B | '' | GET&/p&x=%5B,a%2Cb",
                "GET  | https://x.net/p?x&y= | '' | GET&/p&x=&y=",
                "GET  | https://x.net/p?namespace=jira%2Fclassic%3Aproject | ''"
                        + " | GET&/p&namespace=jira%2Fclassic%3Aproject",
                "GET  | http://localhost:2990/path/to/service?zee_last=param"
                        + "&repeated=parameter%201&first=param&repeated=parameter%202 | ''"
                        + " | GET&/path/to/service&first=param"
                        + "&repeated=parameter%201,parameter%202&zee_last=param",
                "GET  | http://localhost:2990/path/to/service?zee_last=param"
                        + "&repeated=parameter+1&first=param&repeated=parameter+2"
                        + "&repeated=Parameter+2 | ''"
                        + " | GET&/path/to/service&first=param"
                        + "&repeated=Parameter%202,parameter%201,parameter%202&zee_last=param"
            })
    void theCanonicalForm(String method, String uri, String base, String wanted) {
        assertThat(QueryHash.canonical(method, URI.create(uri), base)).isEqualTo(wanted);
    }
}
