@NullMarked
package dev.bbsh.guide.report;

import org.jspecify.annotations.NullMarked;
