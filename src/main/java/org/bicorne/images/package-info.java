/** Images of the folder: their size, read without decoding them, and smaller variants of photographs. */
@ApplicationModule(displayName = "Images", allowedDependencies = "kernel")
@NullMarked
package org.bicorne.images;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
