/** Recommended software: entries of the folder, what other sources say of them, the support market, pages and exports. */
@ApplicationModule(displayName = "Catalogue", allowedDependencies = {"kernel", "markup", "ui", "folder", "pages", "outbound", "store", "jobs", "spdx", "publiccode", "forges",
    "search", "organisations", "content", "inventory"})
@NullMarked
package org.bicorne.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
