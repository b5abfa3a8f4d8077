package org.bicorne.pages;

import java.util.List;

/** A room that has pages to show. */
public interface PageSource {

    List<Page> pages();

    /** Whether a later version of this room may have its pages at the same addresses, so that each is asked for alone: {@link #now}. */
    default boolean isLasting() {
        return false;
    }

    /** The page that stands now where a former version of this room showed this one, which may be another room’s: that is given back. */
    default Page now(Page former) {
        return former;
    }

    /** Sets of pages too large to be among {@link #pages}. */
    default List<Family> families() {
        return List.of();
    }

    /** Former addresses that this room knows of. */
    default List<Redirect> redirects() {
        return List.of();
    }
}
