/** The office’s database: one SQLite file in the state folder, or PostgreSQL when asked for; schema and transactions. Knows no feature. */
@ApplicationModule(displayName = "Store", allowedDependencies = {"kernel"})
@NullMarked
package org.bicorne.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
