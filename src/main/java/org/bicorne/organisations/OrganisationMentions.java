package org.bicorne.organisations;

import java.util.List;
import org.bicorne.kernel.Language;
import org.bicorne.ui.TalksView;

/** What a room knows of organisations. This room shows it on their pages and knows no feature; rooms below implement it. */
public interface OrganisationMentions {

    /** Under a heading of the room's own; nothing when the room does not know this organisation. */
    List<TalksView.Group> mentionsOf(Organisation organisation, Language language);
}
