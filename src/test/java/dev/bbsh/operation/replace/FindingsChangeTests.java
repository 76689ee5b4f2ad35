package dev.bbsh.operation.replace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.Case;
import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.session.CheckRequest;
import dev.bbsh.session.CheckResult;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class FindingsChangeTests {

    private static final Rule RULE = Rule.error("unpaired-issue", "issues");

    @Test
    void whatIsGoneAndWhatIsNewAreTold() {
        FindingsChange change = change(result(3, "A", "B", "C"), result(2, "C", "D"));
        assertThat(change.before()).isEqualTo(3);
        assertThat(change.after()).isEqualTo(2);
        assertThat(change.gone()).isEqualTo(2);
        assertThat(change.added()).extracting(Finding::id).containsExactly("unpaired-issue:D");
        assertThat(change.exact()).isTrue();
    }

    @Test
    void findingsThatWereNotKeptMakeTheComparisonInexact() {
        assertThat(change(result(9, "A"), result(1, "A")).exact()).isFalse();
        assertThat(change(result(1, "A"), result(9, "A")).exact()).isFalse();
        assertThat(change(result(1, "A"), result(1, "A")).exact()).isTrue();
    }

    private static FindingsChange change(CheckResult before, CheckResult after) {
        return FindingsChange.of(before, after);
    }

    /** A result with a number of findings, of which those about some subjects are kept. */
    private static CheckResult result(long count, String... subjects) {
        List<Finding> kept =
                Stream.of(subjects)
                        .map((each) -> Finding.of(RULE, each, "an issue without partner").build())
                        .toList();
        Findings findings =
                new Findings(List.of(new Findings.Count(RULE, Severity.ERROR, count)), kept);
        return new CheckResult(
                "check",
                new CheckResult.Basis(List.of(), Case.UNKNOWN),
                findings,
                new CheckRequest.Connectors("orbit"));
    }
}
