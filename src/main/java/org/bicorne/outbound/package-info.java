/** The polite HTTP client: time and size limits, pacing per host, answers kept for some days, private addresses refused. */
@ApplicationModule(displayName = "Outbound", allowedDependencies = {"kernel"})
@NullMarked
package org.bicorne.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
