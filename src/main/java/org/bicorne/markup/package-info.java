/** Front matter and Markdown to safe HTML, heading ids, links, text for search. */
@ApplicationModule(displayName = "Markup", allowedDependencies = {"kernel"})
@NullMarked
package org.bicorne.markup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
