/** Durable work: a queue, a timetable, retries, one row for each attempt, and leases on what only one may touch. Nodes on one database share it. Knows no feature. */
@ApplicationModule(displayName = "Jobs", allowedDependencies = {"kernel", "store"})
@NullMarked
package org.bicorne.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
