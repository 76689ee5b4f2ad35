package dev.bbsh.migrate.resync;

import java.util.Optional;

/**
 * An uploaded pair that the new sync doesn't have.
 *
 * @param key the key in the uploaded file on the one side
 * @param partner the key there on the other side
 * @param onOne true when the download has the issue of the one side
 * @param onOther true when it has that of the other side; nothing when that side is not known
 * @param pairedNow the key with which the issue of the one side is paired now, if it is another
 */
public record LostPair(
        String key,
        String partner,
        boolean onOne,
        Optional<Boolean> onOther,
        Optional<String> pairedNow) {}
