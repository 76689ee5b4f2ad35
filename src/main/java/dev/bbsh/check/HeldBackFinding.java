package dev.bbsh.check;

import dev.bbsh.json.Place;

/**
 * A finding that is not fixed together with others, because one of its keys would get the name of
 * another key of the same object, and only one of the two would count.
 *
 * @param key that would get another name
 * @param name that it would get
 * @param other the key that keeps this name, or would get it as well
 */
public record HeldBackFinding(Finding finding, Place key, String name, Place other) {}
