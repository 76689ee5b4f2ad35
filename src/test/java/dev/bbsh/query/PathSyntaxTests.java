package dev.bbsh.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bbsh.query.parse.PathParser;
import dev.bbsh.query.parse.PathPart;
import dev.bbsh.query.parse.PathPart.Kind;
import dev.bbsh.query.parse.PathSyntaxException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Error messages for refused paths, the meaning of accepted ones, and the limits of both. */
class PathSyntaxTests {

    @Test
    void showsTheMistakeWithACaret() {
        assertThat(refusal("$.issues[?@.key = 'SAM-1']").message())
                .isEqualTo(
                        """
                        invalid JSONPath at character 17: found '=', expected '=='
                          $.issues[?@.key = 'SAM-1']
                                          ^\
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            textBlock =
                    """
                    issues[0].key            > $.issues[0].key
                    [0]                      > $[0]
                    $.a[?@.key = 'x']        > $.a[?@.key == 'x']
                    $.a[?@.b === 1]          > $.a[?@.b == 1]
                    $.a[?@.b and @.c]        > $.a[?@.b && @.c]
                    $.a[?@.b == 1 or @.c]    > $.a[?@.b == 1 || @.c]
                    $.a.b-c.d                > $.a['b-c'].d
                    $..my-key                > $..['my-key']
                    $.a.1st                  > $.a['1st']
                    $.a[0                    > $.a[0]
                    $.a[?(@.b)               > $.a[?(@.b)]
                    $.a[(@.b == 1)]          > $.a[?(@.b == 1)]
                    $.a[@.b]                 > $.a[?@.b]
                    $['a                     > $['a']
                    """)
    void saysWhatWasProbablyMeant(String path, String meant) {
        assertThat(refusal(path).advice()).isEqualTo(meant);
    }

    @Test
    void advisesNothingThatIsNoPath() {
        assertThat(refusal("$.a[?@.b ==]").advice()).isEqualTo("help query");
        assertThat(refusal("$.a[1 2]").advice()).isEqualTo("help query");
        assertThat(refusal("").advice()).isEqualTo("help query");
    }

    @Test
    void cutsALongPathAroundTheMistake() {
        String path = "$" + ".abc".repeat(100) + "%" + ".abc".repeat(100);
        assertThat(refusal(path).message().lines()).allMatch((line) -> line.length() < 140);
        assertThat(refusal(path).position()).isEqualTo(401);
    }

    @Test
    void saysWhatCouldStandThere() {
        assertThat(refusal("$.issues[?@.x ==").expected()).startsWith("a path that begins with @");
        assertThat(refusal("$.issues[").expected()).startsWith("a name in quotes, an index");
        assertThat(refusal("$.issues[?@.a == @.*]").expected()).contains("one value");
        assertThat(refusal("$.issues[?size(@.a) == 1]").expected()).contains("length(), count()");
        assertThat(refusal("$.issues[?@.a == 1 and @.b == 2]").expected()).contains("'&&'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            textBlock =
                    """
                    $..a.length()      > query $..a --count   or   query $..a   then   query $[*].length() --in last
                    $.a[?@.b].length() > query $.a[?@.b] --count   or   query $.a[?@.b]   then   query $[*].length() --in last
                    $.a[?@ == 3].max() > query $.a[?@ == 3]   then   query $.max() --in last
                    $..a.keys()        > query $..a   then   query $[*].keys() --in last
                    """)
    void refusesASummaryOfOneOrOfAll(String path, String advice) {
        assertThat(refusal(path).expected()).contains("each value or all at once");
        assertThat(refusal(path).advice()).isEqualTo(advice);
    }

    @Test
    void refusesDeepNestingCleanly() {
        assertThat(refusal("$[?" + "(".repeat(3_000) + "@.a" + ")".repeat(3_000) + "]").expected())
                .contains("200 nested brackets");
        assertThat(refusal("$" + "[?@".repeat(3_000)).expected()).contains("200 nested brackets");
        assertThat(refusal("$[?" + "length(".repeat(3_000)).expected())
                .contains("200 nested brackets");
        assertThat(refusal("$[?" + "!".repeat(10_000) + "@]").expected()).contains("a path");
    }

    @Test
    void refusesManyDescentsAndEndlessPaths() {
        assertThat(refusal("$" + "..a".repeat(17)).expected()).contains("16 uses");
        assertThat(refusal("$" + ".a".repeat(1_000_000)).message()).contains("1000000 characters");
    }

    @Test
    void readsLongChainsWithoutAStack() {
        assertThat(read("$[?@.a" + "&&@.b".repeat(100_000) + "]")).hasSizeGreaterThan(500_000);
        assertThat(read("$" + ".a".repeat(10_000))).hasSize(20_001);
    }

    @Test
    void printsPathsAsTheyWereRead() {
        assertThat(read("$[ 'a' ] [\"b c\"][1:2:1][?(@ .a==1 ||@.b&&!(@.c<2))]"))
                .isEqualTo("$.a['b c'][1:2][?@.a == 1 || (@.b && !(@.c < 2))]");
        assertThat(read("$.a[(@.length-1)]")).isEqualTo("$.a[-1]");
        assertThat(read("$.a[?(@.b =~ /x.*/i)]")).isEqualTo("$.a[?@.b =~ /x.*/i]");
        assertThat(read("$.a[?(@.b in ['x',2])].c.length()"))
                .isEqualTo("$.a[?@.b in ['x', 2]].c.length()");
    }

    @Test
    void classifiesTheParts() {
        assertThat(PathParser.parts("$.a[?@.b>='x']"))
                .extracting(PathPart::kind)
                .containsExactly(
                        Kind.START,
                        Kind.BRACKET,
                        Kind.NAME,
                        Kind.BRACKET,
                        Kind.OPERATOR,
                        Kind.START,
                        Kind.BRACKET,
                        Kind.NAME,
                        Kind.OPERATOR,
                        Kind.STRING,
                        Kind.BRACKET);
        assertThat(PathParser.parts("$.a[01]").getLast())
                .isEqualTo(new PathPart(Kind.MISTAKE, 4, 7));
        assertThat(PathParser.parts("$.a[?@.b")).noneMatch((p) -> p.kind() == Kind.MISTAKE);
    }

    private static String read(String path) {
        return JsonPath.parse(path).query().toString();
    }

    private static PathSyntaxException refusal(String path) {
        PathSyntaxException refusal =
                catchThrowableOfType(PathSyntaxException.class, () -> JsonPath.parse(path));
        assertThat(refusal).as(path).isNotNull();
        return refusal;
    }
}
