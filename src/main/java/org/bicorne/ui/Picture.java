package org.bicorne.ui;

import java.util.Optional;

/**
 * An image.
 *
 * @param src where it is
 * @param alternative what it says to those who do not see it; empty when it only decorates
 * @param widths that it is offered in, where there are several
 */
public record Picture(String src, String alternative, Optional<Integer> width, Optional<Integer> height, Optional<Widths> widths, Optional<String> caption) {

    /** As HTML writes them (HTML Living Standard, section 4.8.4.2). */
    public record Widths(String srcset, String sizes) {}

    public static Picture of(String src, String alternative) {
        return new Picture(src, alternative, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
