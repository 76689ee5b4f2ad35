package dev.bbsh.json.tape;

/** The progress of a text that is still being read. */
@FunctionalInterface
public interface ReadProgress {

    /**
     * Waits for more.
     *
     * @param position an offset before the end of the text
     * @return the end of the text that has arrived, which is behind the position; the end when
     *     nothing more will arrive
     */
    int awaitBehind(int position);
}
