package dev.bbsh.json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The pieces of a container as a persistent balanced tree, so that one edit among a million
 * children copies a few nodes. Joined as Blelloch, Ferizovic and Sun describe for AVL trees ("Just
 * Join for Parallel Ordered Sets", 2016).
 */
public final class Pieces implements Iterable<Piece> {

    public static final Pieces NONE = new Pieces();

    private final @Nullable Piece piece;
    private final Pieces left;
    private final Pieces right;
    private final int height;
    private final long count;

    private Pieces() {
        this.piece = null;
        this.left = this;
        this.right = this;
        this.height = 0;
        this.count = 0;
    }

    private Pieces(Pieces left, Piece piece, Pieces right) {
        this.piece = piece;
        this.left = left;
        this.right = right;
        this.height = Math.max(left.height, right.height) + 1;
        this.count = left.count + piece.count() + right.count;
    }

    public static Pieces of(Piece piece) {
        return new Pieces(NONE, piece, NONE);
    }

    /** Visits the pieces of those parts of the tree that were not seen before. */
    public void visit(Set<Object> seen, Consumer<Piece> visitor) {
        if (piece != null && seen.add(this)) {
            left.visit(seen, visitor);
            visitor.accept(piece);
            right.visit(seen, visitor);
        }
    }

    /**
     * The piece that has a child.
     *
     * @param within the number of the child in the piece, from 0
     */
    record LocatedPiece(Piece piece, long within) {}

    /** The piece that has the n-th child, which must exist. */
    LocatedPiece at(long index) {
        Pieces tree = this;
        long left = index;
        while (tree.piece != null) {
            long within = left - tree.left.count;
            if (within < 0) {
                tree = tree.left;
            } else if (within < tree.piece.count()) {
                return new LocatedPiece(tree.piece, within);
            } else {
                left = within - tree.piece.count();
                tree = tree.right;
            }
        }
        throw new IndexOutOfBoundsException("no child " + index);
    }

    /** The number of children of all pieces. */
    public long count() {
        return count;
    }

    public Pieces then(Piece last) {
        return join(this, last, NONE);
    }

    public Pieces then(Pieces rest) {
        if (rest.piece == null) {
            return this;
        }
        return join(this, rest.first(), rest.withoutFirst());
    }

    /** The first n children. */
    public Pieces take(long n) {
        if (piece == null || n <= 0) {
            return NONE;
        }
        if (n >= count) {
            return this;
        }
        if (n <= left.count) {
            return left.take(n);
        }
        long here = n - left.count;
        return here < piece.count()
                ? join(left, split(piece).first(here), NONE)
                : join(left, piece, right.take(here - piece.count()));
    }

    /** All but the first n children. */
    public Pieces drop(long n) {
        if (piece == null || n >= count) {
            return NONE;
        }
        if (n <= 0) {
            return this;
        }
        if (n < left.count) {
            return join(left.drop(n), piece, right);
        }
        long here = n - left.count;
        if (here >= piece.count()) {
            return right.drop(here - piece.count());
        }
        return join(NONE, here == 0 ? piece : split(piece).skip(here), right);
    }

    private static Run split(Piece piece) {
        return switch (piece) {
            case Run run -> run;
            case SingleChild _ -> throw new IllegalStateException("one child can't be split");
        };
    }

    /** The first piece; there must be one. */
    public Piece first() {
        Pieces at = this;
        while (at.left.piece != null) {
            at = at.left;
        }
        if (at.piece == null) {
            throw new NoSuchElementException();
        }
        return at.piece;
    }

    private Pieces withoutFirst() {
        if (piece == null || left.piece == null) {
            return right;
        }
        return join(left.withoutFirst(), piece, right);
    }

    private static Pieces join(Pieces left, Piece middle, Pieces right) {
        if (left.piece != null && left.height > right.height + 1) {
            return balance(left.left, left.piece, join(left.right, middle, right));
        }
        if (right.piece != null && right.height > left.height + 1) {
            return balance(join(left, middle, right.left), right.piece, right.right);
        }
        return new Pieces(left, middle, right);
    }

    private static Pieces balance(Pieces left, Piece middle, Pieces right) {
        if (left.piece != null && left.height > right.height + 1) {
            if (left.right.piece != null && left.right.height > left.left.height) {
                Pieces inner = left.right;
                return new Pieces(
                        new Pieces(left.left, left.piece, inner.left),
                        left.right.piece,
                        new Pieces(inner.right, middle, right));
            }
            return new Pieces(left.left, left.piece, new Pieces(left.right, middle, right));
        }
        if (right.piece != null && right.height > left.height + 1) {
            if (right.left.piece != null && right.left.height > right.right.height) {
                Pieces inner = right.left;
                return new Pieces(
                        new Pieces(left, middle, inner.left),
                        right.left.piece,
                        new Pieces(inner.right, right.piece, right.right));
            }
            return new Pieces(new Pieces(left, middle, right.left), right.piece, right.right);
        }
        return new Pieces(left, middle, right);
    }

    @Override
    public Iterator<Piece> iterator() {
        return new InOrder(this);
    }

    private static final class InOrder implements Iterator<Piece> {

        private final Deque<Pieces> path = new ArrayDeque<>();

        InOrder(Pieces root) {
            descend(root);
        }

        private void descend(Pieces from) {
            for (Pieces at = from; at.piece != null; at = at.left) {
                path.push(at);
            }
        }

        @Override
        public boolean hasNext() {
            return !path.isEmpty();
        }

        @Override
        public Piece next() {
            Pieces at = path.pop();
            descend(at.right);
            if (at.piece == null) {
                throw new NoSuchElementException();
            }
            return at.piece;
        }
    }
}
