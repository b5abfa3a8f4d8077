/** The office's own pages: Markdown read from the folder, its addresses, links, lists, tags, feeds and redirects. */
@ApplicationModule(displayName = "Content", allowedDependencies = {"kernel", "markup", "images", "ui", "folder", "pages", "search"})
@NullMarked
package org.bicorne.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
