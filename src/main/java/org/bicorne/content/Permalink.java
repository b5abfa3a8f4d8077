package org.bicorne.content;

import org.bicorne.kernel.WebAddress;

/** Where a page's front matter says that it is. */
sealed interface Permalink {

    /** Nothing is said: the engine's rule decides. */
    record ByRule() implements Permalink {}

    /** {@code permalink: false}: an entry of the navigation that has no page. */
    record None() implements Permalink {}

    /** An address: {@code /fr/bluehats/prix/} or {@code /404.html}. */
    record Given(WebAddress address) implements Permalink {}
}
