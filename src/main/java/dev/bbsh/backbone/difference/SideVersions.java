package dev.bbsh.backbone.difference;

import dev.bbsh.backbone.index.Side;

/** Two versions of a side. */
public record SideVersions(Side before, Side after) {}
