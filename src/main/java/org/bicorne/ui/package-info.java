/** What visitors see: the frame of every page, components, typed templates, words, assets and the headers that keep pages safe. */
@ApplicationModule(displayName = "Look", allowedDependencies = {"kernel"})
@NullMarked
package org.bicorne.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
