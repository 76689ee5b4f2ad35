package dev.bbsh.shell.command;

import dev.bbsh.render.Cell;
import dev.bbsh.render.View;
import dev.bbsh.render.View.Fact;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.session.Origin;
import dev.bbsh.shell.contract.Invocation;

import java.util.ArrayList;
import java.util.List;

/** What {@code info} says of a document. */
final class DocumentFacts {

    private DocumentFacts() {}

    static View of(OpenDocument open, Invocation in) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("name", Cell.of(open.name())));
        facts.add(Fact.of("what it is", Cell.of(DocumentTable.what(open.content()))));
        facts.add(Fact.of("state", Cell.of(DocumentTable.state(open, in.workspace()))));
        facts.add(Fact.of("bytes", Cell.of(open.content().length())));
        facts.add(Fact.of("from", Cell.of(DocumentTable.from(open.origin()))));
        if (open.origin() instanceof Origin.Loaded loaded) {
            facts.add(Fact.of("file changed", Cell.age(loaded.stamp().modified().toEpochMilli())));
        }
        in.workspace()
                .saved()
                .of(open)
                .ifPresent(
                        (copy) -> facts.add(Fact.of("on disk", Cell.of(copy.file().toString()))));
        return new View.Facts(facts);
    }
}
