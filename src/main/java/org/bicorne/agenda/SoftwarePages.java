package org.bicorne.agenda;

import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.ui.PageLink;

/** Where the software that a talk names has a page: the catalogue knows, once it has been read. */
@FunctionalInterface
public interface SoftwarePages {

    /** An office without a catalogue. */
    SoftwarePages NONE = (_, _) -> Optional.empty();

    /**
     * Its name and page in this language; empty for software that is not in the catalogue.
     *
     * @param software its identifier, as a programme writes it
     */
    Optional<PageLink> page(String software, Language language);
}
