/** The programming interfaces of forges, told in one shape: which repositories an account has, their files, releases and licence. Keeps no state. */
@ApplicationModule(displayName = "Forges", allowedDependencies = {"kernel", "outbound"})
@NullMarked
package org.bicorne.forges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
