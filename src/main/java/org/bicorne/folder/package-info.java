/** The office's folder: read, watched, with its history and its settings; what it gives is an immutable snapshot. */
@ApplicationModule(displayName = "Folder", allowedDependencies = {"kernel", "markup"})
@NullMarked
package org.bicorne.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
