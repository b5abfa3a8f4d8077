/** Programmes of events as people write them in Markdown: days, rooms, slots, talks; read strictly, or taken over from the free forms of other pages. */
@ApplicationModule(displayName = "Programme", allowedDependencies = {"kernel", "markup"})
@NullMarked
package org.bicorne.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
