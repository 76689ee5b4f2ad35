package dev.bbsh.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contrast of colours as WCAG 2.2 defines it, from 1 to 21. */
class PaletteTests {

    private static final double ON_BOTH = 4.5;

    private static final double ON_ONE = 5.5;

    private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};

    @ParameterizedTest
    @EnumSource(Style.class)
    void colourOfAnyBackgroundCanBeReadOnBlackAndOnWhite(Style style) {
        int colour = Palette.ANY_BACKGROUND.colour(style);
        if (colour >= 0) {
            assertThat(contrast(luminance(colour), 0))
                    .as("on black")
                    .isGreaterThanOrEqualTo(ON_BOTH);
            assertThat(contrast(luminance(colour), 1))
                    .as("on white")
                    .isGreaterThanOrEqualTo(ON_BOTH);
        }
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void colourOfThemeCanBeReadOnItsBackground(Style style) {
        int dark = Palette.DARK.colour(style);
        if (dark >= 0) {
            assertThat(contrast(luminance(dark), 0)).as("on black").isGreaterThan(ON_ONE);
            assertThat(contrast(luminance(Palette.LIGHT.colour(style)), 1))
                    .as("on white")
                    .isGreaterThan(ON_ONE);
        }
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void withoutColoursNothingIsWritten(Style style) {
        assertThat(Palette.NONE.on(style) + Palette.NONE.off(style)).isEmpty();
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** The luminance of a colour of the cube (16 to 231) or of the greys (232 to 255). */
    private static double luminance(int colour) {
        if (colour >= 232) {
            return linear(8 + (colour - 232) * 10);
        }
        int cube = colour - 16;
        return 0.2126 * linear(LEVELS[cube / 36])
                + 0.7152 * linear(LEVELS[cube / 6 % 6])
                + 0.0722 * linear(LEVELS[cube % 6]);
    }

    private static double linear(int level) {
        double part = level / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
