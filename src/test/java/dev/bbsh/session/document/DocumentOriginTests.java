package dev.bbsh.session.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.session.document.DocumentOrigin.Cut;
import dev.bbsh.session.document.DocumentOrigin.Flag;
import dev.bbsh.session.document.DocumentOrigin.Target;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

class DocumentOriginTests {

    private static final Target TARGET = new Target("made", Set.of());

    private static final Target FLAGGED =
            new Target("made", Set.of(Flag.INCOMPLETE, Flag.ANYWAY, Flag.FORCE, Flag.STRICT));

    private static final List<SideMapping> ONE = List.of(new SideMapping("ORBIT", "o"));

    @Test
    void aMergePrintsItsInputsInTheirOrderAndTheSideThatMoves() {
        var merged = new DocumentOrigin.Merged(List.of("b", "a"), "STAYS", "MOVES", TARGET);
        assertThat(merged.line()).isEqualTo("merge b a --moving MOVES --as made");
    }

    @Test
    void flagsArePrintedInTheOrderOfTheDeclaration() {
        var swapped = new DocumentOrigin.Swapped("a@0", true, List.of(), FLAGGED);
        assertThat(swapped.line())
                .isEqualTo("swap a@0 --as made --strict --force --anyway --incomplete");
    }

    @Test
    void aPartPrintsTheLineOfItsSplit() {
        var third = new DocumentOrigin.Split(new Cut("a", OptionalLong.of(3), TARGET), 3, 3);
        assertThat(third.line()).isEqualTo("split a --parts 3 --as made");
    }

    @Test
    void theFlagOfASplitComesBeforeTheName() {
        Target incomplete = new Target("made", Set.of(Flag.INCOMPLETE));
        Cut cut = new Cut("a", OptionalLong.empty(), incomplete);
        assertThat(cut.lineWithoutName()).isEqualTo("split a --by-project --incomplete");
        assertThat(cut.line()).isEqualTo("split a --by-project --incomplete --as made");
    }

    @Test
    void onlyPartsOfOneSplitAreSiblings() {
        Cut cut = new Cut("a", OptionalLong.of(2), TARGET);
        var first = new DocumentOrigin.Split(cut, 1, 2);
        assertThat(first.isSibling(new DocumentOrigin.Split(cut, 2, 2))).isTrue();
        Cut other = new Cut("b", OptionalLong.of(2), TARGET);
        assertThat(first.isSibling(new DocumentOrigin.Split(other, 2, 2))).isFalse();
        assertThat(first.isSibling(new DocumentOrigin.Queried("$", "a"))).isFalse();
    }

    @Test
    void aJoinPrintsItsPartsInTheirOrder() {
        var joined = new DocumentOrigin.Joined(List.of("a-1-of-2", "a-2-of-2"), TARGET);
        assertThat(joined.line()).isEqualTo("join a-1-of-2 a-2-of-2 --as made");
    }

    @Test
    void aPreparationPrintsTheProjectThatMovesOrEachSideThatHasMoved() {
        var moving = new DocumentOrigin.Prepared("a", ONE, true, List.of("ORBIT"), TARGET);
        assertThat(moving.line()).isEqualTo("prepare a --mapping o --moving ORBIT --as made");
        var sides =
                new DocumentOrigin.Prepared(
                        "a",
                        List.of(ONE.getFirst(), new SideMapping("DEPOT", "d")),
                        false,
                        List.of("ORBIT", "DEPOT"),
                        TARGET);
        assertThat(sides.line())
                .isEqualTo("prepare a --side ORBIT --mapping o --side DEPOT --mapping d --as made");
    }

    @Test
    void aQueryPrintsItsPathAndDocument() {
        assertThat(new DocumentOrigin.Queried("$.version", "a").line())
                .isEqualTo("query $.version --in a");
    }

    @Test
    void onlyPreparedAndSwappedDocumentsArePrepared() {
        List<String> projects = List.of("ORBIT");
        DocumentOrigin prepared = new DocumentOrigin.Prepared("a", ONE, true, projects, TARGET);
        DocumentOrigin swapped = new DocumentOrigin.Swapped("a", true, projects, TARGET);
        DocumentOrigin joined = new DocumentOrigin.Joined(List.of("a", "b"), TARGET);
        assertThat(prepared.prepared()).isEqualTo(projects);
        assertThat(swapped.prepared()).isEqualTo(projects);
        assertThat(joined.prepared()).isEmpty();
    }
}
