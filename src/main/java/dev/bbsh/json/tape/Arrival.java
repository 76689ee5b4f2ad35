package dev.bbsh.json.tape;

/** Tells how much of a text is there, while the rest is still being read. */
@FunctionalInterface
public interface Arrival {

    /**
     * Waits for more.
     *
     * @param position an offset before the end of the text
     * @return up to where the text is there, which is behind the position; the end when nothing
     *     more will come
     */
    int awaitBehind(int position);
}
