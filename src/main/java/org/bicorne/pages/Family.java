package org.bicorne.pages;

import java.util.List;
import org.bicorne.kernel.WebAddress;

/**
 * A set of pages too large to keep in the page table: each is looked up when it is asked for, and all are enumerated part by part. Its members
 * may come and go while the folder stays as it is; one member may have several pages, such as one in each language.
 */
public interface Family {

    /** How the addresses of its pages are made, for people: {@code /code/repositories/HOST/PATH/}. */
    String pattern();

    /** What is at this address now; called for any address that no page has. */
    Answer lookup(WebAddress address);

    /** How many members it has now; none where it only answers questions, of which nothing can be listed or built. */
    default long size() {
        return 0;
    }

    /** The pages of so many members from this one on, in an order that stays while they do. */
    default List<Page> part(long from, int membersMax) {
        return List.of();
    }

    /** The same addresses, of which only so many members are enumerated: what is built as files, and listed there. */
    default Family upTo(long membersMax) {
        return new FirstOfFamily(this, membersMax);
    }
}
