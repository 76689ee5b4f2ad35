package dev.bbsh.json.read;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.MemberName;
import dev.bbsh.json.Run;
import dev.bbsh.json.SingleChild;
import dev.bbsh.json.edit.ContainerBuilder;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.Chunk;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.json.tape.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Joins the chunks of a long file into the containers that span them. */
final class DocumentAssembler {

    /** The containers that are open, outermost first. */
    private final List<Level> levels = new ArrayList<>();

    private Text documentHead = Text.EMPTY;
    private @Nullable Document document;

    private static final class Level {

        final JsonKind kind;
        final Text lead;
        final @Nullable MemberName name;
        final Text head;
        final ContainerBuilder children = new ContainerBuilder();

        Level(Segment segment, int container, Text lead, @Nullable MemberName name) {
            int start = segment.textStart(container);
            int first =
                    segment.size(container) == 0
                            ? start + 1
                            : segment.textStart(segment.firstChild(container));
            this.kind = segment.kind(container);
            this.lead = lead;
            this.name = name;
            this.head = Text.in(segment, start, first);
        }

        /**
         * Closes the container: the text behind its last child, in the segment where the container
         * ends.
         */
        SingleChild close(Segment segment, int container) {
            int from =
                    segment.size(container) == 0
                            ? segment.textStart(container) + 1
                            : segment.childrenEnd(container);
            Text tail = Text.in(segment, from, segment.textEnd(container));
            return new SingleChild(lead, name, children.container(kind, head, tail));
        }
    }

    /** The document, once its last chunk is added. */
    Document document() {
        if (document == null) {
            throw new IllegalStateException("the last chunk is missing");
        }
        return document;
    }

    void add(Chunk chunk, ChunkOpening opening) {
        Segment segment = chunk.segment();
        if (levels.isEmpty()) {
            documentHead = Text.in(segment, segment.from(), segment.textStart(0));
            levels.add(new Level(segment, 0, Text.EMPTY, null));
        }
        add(chunk, opening, 0, 0);
        if (chunk.open().isEmpty()) {
            JsonValue root = levels.removeLast().close(segment, 0).value();
            Text tail = Text.in(segment, segment.textEnd(0), segment.to());
            document = new Document(documentHead, root, tail);
        }
    }

    private void add(Chunk chunk, ChunkOpening opening, int level, int container) {
        Segment segment = chunk.segment();
        Level here = levels.get(level);
        if (segment.size(container) == 0) {
            return;
        }
        Run all = Run.of(segment, container);
        Run rest = level == opening.levels() - 1 ? all.ledBy(lead(opening, all, container)) : all;
        if (level + 1 < opening.levels()) {
            int child = valueOf(all, all.from());
            add(chunk, opening, level + 1, child);
            if (isOpen(chunk, level + 1, child)) {
                return;
            }
            here.children.add(levels.removeLast().close(segment, child));
            if (all.count() == 1) {
                return;
            }
            rest = all.skip(1);
        }
        addRest(chunk, opening, level, rest);
    }

    /**
     * The lead of the first children. White space may have been cut off at the end of a chunk; then
     * it is behind our bracket.
     */
    private static Text lead(ChunkOpening opening, Run children, int container) {
        Segment segment = children.segment();
        int bracket = segment.textStart(container) + 1;
        Text more = Text.in(segment, bracket, segment.textStart(children.from()));
        return more.length() == 0 ? opening.lead() : opening.lead().then(more);
    }

    /** Adds children of which only the last may continue in the next chunk. */
    private void addRest(Chunk chunk, ChunkOpening opening, int level, Run rest) {
        Level here = levels.get(level);
        int last = level + 1 < chunk.open().size() ? chunk.open().get(level + 1) : -1;
        if (last < 0) {
            here.children.add(rest);
            return;
        }
        Run open = rest.count() == 1 ? rest : rest.skip(rest.count() - 1);
        if (rest.count() > 1) {
            here.children.add(rest.first(rest.count() - 1));
        }
        MemberName name = open.read(open.from()).name();
        levels.add(new Level(chunk.segment(), last, open.lead(), name));
        add(chunk, opening, level + 1, last);
    }

    private static boolean isOpen(Chunk chunk, int level, int container) {
        return level < chunk.open().size() && chunk.open().get(level) == container;
    }

    private static int valueOf(Run run, int child) {
        return run.keyed() ? child + 1 : child;
    }
}
