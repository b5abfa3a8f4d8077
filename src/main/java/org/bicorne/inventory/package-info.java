/** The source code that public bodies publish: forges and accounts, the crawl, repositories and their signals, statistics, exports. */
@ApplicationModule(displayName = "Inventory", allowedDependencies = {"kernel", "markup", "ui", "folder", "pages", "outbound", "forges", "store", "jobs", "spdx",
    "publiccode", "search", "organisations", "content"})
@NullMarked
package org.bicorne.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
