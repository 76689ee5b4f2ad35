package dev.bbsh.operation.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpFailure.Part;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumSet;
import java.util.Set;

class MappingSourceTests {

    private static final Set<Part> UNREACHABLE =
            EnumSet.of(Part.ADDRESS, Part.CONNECTION, Part.TLS, Part.PROXY);

    /** A test of the site asks the site, and can't tell that the gateway isn't reachable. */
    @ParameterizedTest
    @EnumSource
    void aGatewayThatCantBeReachedIsNamedWithTheProxy(Part part) {
        HttpFailure failed = new HttpFailure(part, "no way", "jira test cloud", null);

        HttpFailure told = MappingSource.atGateway(failed);

        assertThat(told.part()).isEqualTo(part);
        assertThat(told.advice())
                .startsWith(UNREACHABLE.contains(part) ? "help mapping fetch" : "jira test cloud");
        assertThat(told.message().contains("only there")).isEqualTo(UNREACHABLE.contains(part));
    }
}
