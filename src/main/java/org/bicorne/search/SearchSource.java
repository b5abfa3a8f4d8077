package org.bicorne.search;

import java.util.List;

/** A room that has something to find. */
public interface SearchSource {

    /** In any order, one for an address; cheap, since texts are read only when somebody needs them. */
    List<SearchDocument> searchDocuments();
}
