/** Invented exports of any size, to try the program with and to measure it by. */
@NullMarked
package dev.bbsh.backbone.sample;

import org.jspecify.annotations.NullMarked;
