/** The page table: which pages there are, at which address, from which room; how one is looked up, rendered and validated. Knows no feature. */
@ApplicationModule(displayName = "Pages", allowedDependencies = {"kernel"})
@NullMarked
package org.bicorne.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
