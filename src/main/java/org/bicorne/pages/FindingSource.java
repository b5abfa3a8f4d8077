package org.bicorne.pages;

import java.util.List;
import org.bicorne.kernel.Finding;

/** A room that can say what is wrong in the folder. */
public interface FindingSource {

    /** Everything found, in no particular order; may read every file that the room knows. */
    List<Finding> findings();
}
