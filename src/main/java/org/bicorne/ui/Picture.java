package org.bicorne.ui;

import java.util.Optional;

/**
 * An image.
 *
 * @param alternative what it says to those who do not see it; empty when it only decorates
 */
public record Picture(String src, String alternative, Optional<Integer> width, Optional<Integer> height, Optional<String> caption) {

    public static Picture of(String src, String alternative) {
        return new Picture(src, alternative, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
