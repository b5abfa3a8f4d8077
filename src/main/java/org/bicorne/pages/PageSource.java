package org.bicorne.pages;

import java.util.List;

/** A room that has pages to show. */
public interface PageSource {

    List<Page> pages();

    /** Former addresses that this room knows of. */
    default List<Redirect> redirects() {
        return List.of();
    }
}
